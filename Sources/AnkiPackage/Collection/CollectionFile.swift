package import GRDB
import Glibc
import JSONText

/// The SQLite file of a collection, taken out of its package.
package enum CollectionFile {
  /// Whether there is an SQLite file at a path, by its first bytes.
  static func isCollection(_ path: String) -> Bool {
    guard let file = fopen(path, "rb") else { return false }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 16)
    return fread(&bytes, 1, 16, file) == 16 && bytes.elementsEqual("SQLite format 3\0".utf8)
  }

  /// Opens the file, with the safety of a file that is thrown away when anything goes wrong.
  package static func open(_ path: String, isReadOnly: Bool = false) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = isReadOnly
    configuration.prepareDatabase { db in
      guard !isReadOnly else { return }
      // What is changed stays in memory, up to 64 MiB, until it is written once at the end.
      try db.execute(
        sql: """
          PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536
          """)
    }
    return try DatabaseQueue(path: path, configuration: configuration)
  }

  /// Makes the tables of an empty collection.
  package static func create(in db: Database, timestamp: Int64) throws {
    try db.execute(sql: Schema.tables)
    // Anki counts days from the collection's first.
    let day = timestamp - timestamp % 86_400
    try db.execute(
      sql: "INSERT INTO col VALUES (1, ?, ?, ?, ?, 0, 0, 0, ?, '{}', ?, ?, '{}')",
      arguments: [
        day, timestamp * 1000, timestamp * 1000, Schema.version, Schema.configuration.text,
        DeckTable(timestamp: timestamp).json.text, Schema.deckOptions.text,
      ])
  }

  /// Makes an empty collection as a new profile of Anki has it: with Anki's own note types.
  package static func createForServing(in db: Database, timestamp: Int64) throws {
    try create(in: db, timestamp: timestamp)
    var editor = try CollectionEditor(db, namespace: "", timestamp: timestamp)
    for record in StockModels.records { editor.models.add(record) }
    try editor.finish()
  }

  /// Refuses a file that is no collection of our schema, and leaves it as it is.
  package static func checkUnchanged(_ path: String) throws {
    let queue = try openForeign(path)
    try queue.read(check)
    try queue.close()
  }

  /// Refuses a collection of another schema than ours.
  package static func check(_ db: Database) throws {
    guard try CollectionSchema(of: db) == .json else {
      throw Refusal("its collection has a newer schema, which can be read only to import it")
    }
    // What is written with the notes: a collection that cannot be written is refused before a plan is.
    let row = try RowStatement(db, sql: "SELECT conf FROM col LIMIT 1")
    if try row.next() { _ = try JSONValue.storedObject(row.text(0)) }
  }

  /// Takes the version of this machine's SQLite out of the file, in which nothing depends on it.
  ///
  /// The same content gives the same bytes, whatever SQLite wrote them.
  package static func removeLibraryVersion(_ path: String) throws(Refusal) {
    let file = Glibc.open(path, O_WRONLY | O_CLOEXEC)
    guard file >= 0 else { throw Refusal("\(path): \(systemMessage())") }
    defer { close(file) }
    // Four bytes at 96 of the header hold the library's number; this is that of SQLite 3.40.1.
    let version = withUnsafeBytes(of: UInt32(3_040_001).bigEndian) {
      pwrite(file, $0.baseAddress, 4, 96)
    }
    guard version == 4 else { throw Refusal("\(path): \(systemMessage())") }
  }
}
