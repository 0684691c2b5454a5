import GRDB
import GRDBSQLite

/// A statement that is run for every note or card of a collection.
///
/// GRDB prepares it and keeps it alive. Its values are bound and read through SQLite's own
/// functions: to box each value of some ten thousand rows takes longer than SQLite's work on them.
struct RowStatement {
  private let statement: Statement

  init(_ db: Database, sql: String) throws {
    statement = try db.makeStatement(sql: sql)
  }

  /// Binds a number to a parameter, counted from 1.
  func bind(_ number: Int64, at index: Int32) {
    let code = sqlite3_bind_int64(statement.sqliteStatement, index, number)
    precondition(code == SQLITE_OK, "the statement has no such parameter")
  }

  /// Binds a text to a parameter, counted from 1.
  func bind(_ text: String, at index: Int32) {
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        // The text is only lent: SQLite has to copy it.
        let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        let code = sqlite3_bind_text(
          statement.sqliteStatement, index, characters.baseAddress, Int32(characters.count), copied)
        precondition(code == SQLITE_OK, "the statement has no such parameter")
      }
    }
  }

  /// Runs a statement that has no rows, after which other values can be bound.
  func run() throws {
    defer { sqlite3_reset(statement.sqliteStatement) }
    guard try !next() else { preconditionFailure("a statement with rows") }
  }

  /// Makes a statement ready to be run again, with other values.
  func reset() { sqlite3_reset(statement.sqliteStatement) }

  /// Goes on to the next row; false after the last.
  func next() throws -> Bool {
    switch sqlite3_step(statement.sqliteStatement) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let code:
      let connection = sqlite3_db_handle(statement.sqliteStatement)
      throw DatabaseError(
        resultCode: ResultCode(rawValue: code),
        message: String(cString: sqlite3_errmsg(connection)))
    }
  }

  /// The number in a column of the row, counted from 0.
  func number(_ column: Int32) -> Int64 { sqlite3_column_int64(statement.sqliteStatement, column) }

  /// The text in a column of the row, counted from 0.
  func text(_ column: Int32) -> String {
    withBytes(column) { String(decoding: $0, as: UTF8.self) }
  }

  /// The bytes in a column of the row, counted from 0.
  func blob(_ column: Int32) -> ArraySlice<UInt8> {
    let start = sqlite3_column_blob(statement.sqliteStatement, column)
    let count = Int(sqlite3_column_bytes(statement.sqliteStatement, column))
    return ArraySlice(UnsafeRawBufferPointer(start: start, count: count))
  }

  /// Lends the UTF-8 of the text in a column of the row, counted from 0.
  func withBytes<Value>(_ column: Int32, _ body: (UnsafeBufferPointer<UInt8>) -> Value) -> Value {
    let start = sqlite3_column_text(statement.sqliteStatement, column)
    let count = Int(sqlite3_column_bytes(statement.sqliteStatement, column))
    return body(UnsafeBufferPointer(start: start, count: count))
  }
}
