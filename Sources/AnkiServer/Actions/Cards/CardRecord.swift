import GRDB
import JSONText

/// A card as the table has it.
struct CardRecord {
  private let row: Row

  /// The card of a number; nil when there is none.
  init?(_ number: Int64, _ db: Database) throws {
    guard
      let row = try Row.fetchOne(db, sql: "SELECT * FROM cards WHERE id = ?", arguments: [number])
    else { return nil }
    self.row = row
  }

  /// The value of a column, by Anki's name of it.
  subscript(column: String) -> Int64 { Int64.fromDatabaseValue(row[column]) ?? 0 }

  var note: Int64 { self["nid"] }
  var deck: Int64 { self["did"] }
  var ordinal: Int64 { self["ord"] }
  var modified: Int64 { self["mod"] }
  var factor: Int64 { self["factor"] }
  /// The place in the queue that it had while it was new, as Anki keeps it.
  var position: Int64? {
    (try? JSONValue.parse(String.fromDatabaseValue(row["data"]) ?? ""))?["pos"].int
  }
  var isNew: Bool { self["type"] == 0 }
  var isSuspended: Bool { self["queue"] == -1 }
}

extension Session {
  /// The card of a number.
  func card(_ number: Int64) throws -> CardRecord {
    guard let card = try CardRecord(number, db) else {
      throw ActionFailure("Card was not found: \(number)")
    }
    return card
  }
}
