package import GRDB

/// How a collection keeps its note types and decks; its notes and cards are the same in both.
package enum CollectionSchema: Int64 {
  /// As JSON in the table `col`: what all clients read and we write.
  case json = 11
  /// In tables of their own, with protobuf messages in them.
  case tables = 18

  /// Finds out the schema of an open collection.
  ///
  /// - Throws: ``Refusal`` when it is none that we know.
  package init(of db: Database) throws {
    let table = try RowStatement(db, sql: "SELECT 1 FROM sqlite_master WHERE name = 'col'")
    guard try table.next() else {
      throw Refusal("its collection is damaged: no table \"col\"")
    }
    let row = try RowStatement(db, sql: "SELECT ver FROM col LIMIT 1")
    let version = try row.next() ? row.number(0) : 0
    guard let schema = CollectionSchema(rawValue: version) else {
      throw Refusal("its collection has schema \(version), which is not known here")
    }
    self = schema
  }
}
