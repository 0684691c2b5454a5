public import AnkiSearch
import GRDB

/// A note or card that was found in a collection file.
public struct FoundEntry: Equatable, Sendable {
  /// Its number.
  public let number: Int64
  /// The number of its note.
  public let note: Int64
  /// The name of its note type.
  public let model: String
  /// The deck of a card; nil for a note.
  public let deck: String?
  /// The first field, as Anki has it.
  public let firstField: String
}

extension CollectionSearch {
  /// The notes that a search finds, by number.
  ///
  /// - Throws: ``SearchFailure``.
  public func foundNotes(_ search: SearchNode) throws(SearchFailure) -> [FoundEntry] {
    let numbers = try notes(search)
    return try entries(
      numbers, sql: "SELECT id, id, mid, flds, 0, 0 FROM notes WHERE id = ?1")
  }

  /// The cards that a search finds, by number.
  ///
  /// - Throws: ``SearchFailure``.
  public func foundCards(_ search: SearchNode) throws(SearchFailure) -> [FoundEntry] {
    let numbers = try cards(search)
    return try entries(
      numbers,
      sql: """
        SELECT c.id, n.id, n.mid, n.flds, 1, c.did FROM cards c JOIN notes n ON c.nid = n.id
        WHERE c.id = ?1
        """)
  }

  private func entries(_ numbers: [Int64], sql: String) throws(SearchFailure) -> [FoundEntry] {
    try reading { db in
      let row = try RowStatement(db, sql: sql)
      return try numbers.compactMap { number in
        row.bind(number, at: 1)
        defer { row.reset() }
        return try row.next() ? entry(row) : nil
      }
    }
  }

  private func entry(_ row: RowStatement) -> FoundEntry {
    let field = row.text(3).utf8.prefix { $0 != 0x1F }
    return FoundEntry(
      number: row.number(0), note: row.number(1), model: collection.name(ofType: row.number(2)),
      deck: row.number(4) == 1 ? collection.name(ofDeck: row.number(5)) : nil,
      firstField: String(decoding: field, as: UTF8.self))
  }
}
