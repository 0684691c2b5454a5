import GRDB

/// How much a table of a foreign collection may hold: what is read from it is in memory at once.
///
/// The largest collections that are known have a million notes. A file of zeros that was packed to a
/// few megabytes can hold more than any memory.
struct TableLimit {
  let table: String
  /// How many rows there may be.
  let rows: Int64
  /// The column that takes the most room, and how many bytes may be in it.
  var column: (name: String, bytes: Int64)?

  /// The limits of a collection, by its schema.
  static func all(_ schema: CollectionSchema) -> [TableLimit] {
    let common = [
      TableLimit(table: "notes", rows: 1 << 22, column: ("flds", 1 << 30)),
      TableLimit(table: "cards", rows: 1 << 24),
    ]
    guard schema == .tables else { return common }
    return common
      + [("notetypes", "config"), ("fields", "config"), ("templates", "config"), ("decks", "kind")]
      .map { TableLimit(table: $0, rows: 1 << 20, column: ($1, 1 << 26)) }
  }

  /// Refuses the collection when a table holds more.
  func check(_ db: Database) throws {
    let size = column.map { "total(length(CAST(\($0.name) AS BLOB)))" } ?? "0"
    let row = try RowStatement(db, sql: "SELECT count(*), \(size) FROM \(table)")
    guard try row.next(), row.number(0) <= rows, row.number(1) <= column?.bytes ?? 0 else {
      throw Refusal("more is in its table of \(table) than can be imported; export single decks")
    }
  }
}
