import DeckModel
import GRDB
import GRDBSQLite

extension CollectionFile {
  /// Opens a collection that others made, to read it: with Anki's collation, and such that nothing in
  /// the file is run.
  ///
  /// - Throws: when it is no database, or its pages do not fit together.
  static func openForeign(_ path: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.prepareDatabase { db in
      addCollation(to: db)
      sqlite3_limit(db.sqliteConnection, SQLITE_LIMIT_LENGTH, longestValue)
      try db.execute(sql: "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON")
    }
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.read { db in
      try checkTables(db)
      try checkPages(db)
    }
    return queue
  }

  /// As long as a value may be, in bytes: far more than Anki shows of a field.
  private static let longestValue: Int32 = 64 << 20

  /// Refuses tables that compute what is in them: made to harm, they would have no end.
  private static func checkTables(_ db: Database) throws {
    let row = try RowStatement(
      db,
      sql: """
        SELECT name FROM sqlite_master WHERE name COLLATE NOCASE IN ('col', 'notes', 'cards',
          'revlog', 'notetypes', 'fields', 'templates', 'decks', 'deck_config')
        AND (type <> 'table' OR rootpage = 0
          OR EXISTS (SELECT 1 FROM pragma_table_xinfo(sqlite_master.name) WHERE hidden > 1))
        """)
    if try row.next() {
      throw Refusal("its collection is damaged: \(row.text(0)) is no plain table")
    }
  }

  /// Refuses a file in which a page is used twice or leads nowhere: reading it could never end.
  ///
  /// A value that is missing is not of interest here.
  private static func checkPages(_ db: Database) throws {
    let row = try RowStatement(db, sql: "PRAGMA quick_check(100)")
    while try row.next() {
      let words = row.text(0)
      guard words == "ok" || words.hasPrefix("NULL value in ") else {
        throw Refusal("its collection is damaged: \(words.prefix { $0 != "\n" })")
      }
    }
  }

  /// Adds the order in which Anki keeps names: without regard to case.
  private static func addCollation(to db: Database) {
    let code = sqlite3_create_collation_v2(
      db.sqliteConnection, "unicase", SQLITE_UTF8, nil,
      { _, count, text, otherCount, otherText in
        let name = UnsafeRawBufferPointer(start: text, count: Int(count))
        let other = UnsafeRawBufferPointer(start: otherText, count: Int(otherCount))
        return CollectionFile.compare(name, other)
      }, nil)
    precondition(code == SQLITE_OK, "SQLite took no collation")
  }

  private static func compare(
    _ name: UnsafeRawBufferPointer, _ other: UnsafeRawBufferPointer
  ) -> Int32 {
    let one = Canonical.nameKey(String(decoding: name, as: UTF8.self))
    let two = Canonical.nameKey(String(decoding: other, as: UTF8.self))
    if one.hasBytes(of: two) { return 0 }
    return one.utf8.lexicographicallyPrecedes(two.utf8) ? -1 : 1
  }
}
