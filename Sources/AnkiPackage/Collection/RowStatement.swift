package import GRDB
import GRDBSQLite

/// A statement that is run for every note or card of a collection.
///
/// GRDB prepares it and keeps it alive. Its values are bound and read through SQLite's own
/// functions: to box each value of some ten thousand rows takes longer than SQLite's work on them.
///
/// What stands in a column of a foreign file may be of any kind; here it is converted as SQLite does
/// it (NULL is 0 and the empty text). GRDB's own rows trap on it.
package struct RowStatement {
  private let statement: Statement

  package init(_ db: Database, sql: String) throws {
    statement = try db.makeStatement(sql: sql)
  }

  /// Binds a number to a parameter, counted from 1.
  package func bind(_ number: Int64, at index: Int32) {
    let code = sqlite3_bind_int64(statement.sqliteStatement, index, number)
    precondition(code == SQLITE_OK, "the statement has no such parameter")
  }

  /// Binds a text to a parameter, counted from 1.
  package func bind(_ text: String, at index: Int32) {
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
  package func run() throws {
    defer { sqlite3_reset(statement.sqliteStatement) }
    guard try !next() else { preconditionFailure("a statement with rows") }
  }

  /// Makes a statement ready to be run again, with other values.
  package func reset() { sqlite3_reset(statement.sqliteStatement) }

  /// Goes on to the next row; false after the last.
  package func next() throws -> Bool {
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

  /// How many columns a row has.
  package var count: Int32 { sqlite3_column_count(statement.sqliteStatement) }

  /// Whether a column of the row, counted from 0, holds NULL.
  package func isNull(_ column: Int32) -> Bool {
    sqlite3_column_type(statement.sqliteStatement, column) == SQLITE_NULL
  }

  /// The number in a column of the row, counted from 0.
  package func number(_ column: Int32) -> Int64 {
    sqlite3_column_int64(statement.sqliteStatement, column)
  }

  /// The text in a column of the row, counted from 0.
  package func text(_ column: Int32) -> String {
    withBytes(column) { String(decoding: $0, as: UTF8.self) }
  }

  /// The bytes in a column of the row, counted from 0.
  package func blob(_ column: Int32) -> ArraySlice<UInt8> {
    let start = sqlite3_column_blob(statement.sqliteStatement, column)
    let count = Int(sqlite3_column_bytes(statement.sqliteStatement, column))
    return ArraySlice(UnsafeRawBufferPointer(start: start, count: count))
  }

  /// Lends the UTF-8 of the text in a column of the row, counted from 0.
  package func withBytes<Value>(_ column: Int32, _ body: (UnsafeBufferPointer<UInt8>) -> Value)
    -> Value
  {
    let start = sqlite3_column_text(statement.sqliteStatement, column)
    let count = Int(sqlite3_column_bytes(statement.sqliteStatement, column))
    return body(UnsafeBufferPointer(start: start, count: count))
  }
}
