package import GRDB

/// The notes and cards of a collection: every statement that reads or writes them.
///
/// What is added is in the tables only after ``writeNew()``.
package struct NoteTable {
  package let db: Database
  private var new: NewRows
  private var noteIDs: Set<Int64>
  private var cardIDs: Set<Int64>
  private var guids: [String: Int64] = [:]
  /// The place in the queue of new cards that the next note gets.
  package var nextPosition: Int64
  /// The number of the next card, where cards are numbered in a series: beside notes that follow each other
  /// there is no room for the cards of each.
  package var nextCard: Int64?

  package init(_ db: Database) throws {
    self.db = db
    new = try NewRows(db)
    noteIDs = Set(try db.numbers("SELECT id FROM notes"))
    cardIDs = Set(try db.numbers("SELECT id FROM cards"))
    let row = try RowStatement(db, sql: "SELECT guid, id FROM notes WHERE guid IS NOT NULL")
    while try row.next() { guids[row.text(0)] = row.number(1) }
    let last = try db.number(
      "SELECT max(due) FROM cards WHERE type = 0 AND due BETWEEN 0 AND \(Self.lastPosition)")
    nextPosition = min(last ?? 0, Self.lastPosition - 1) + 1
  }

  /// The last place in the queue of new cards that Anki can keep, which has 32 bits for it.
  package static let lastPosition = Int64(Int32.max)

  /// The number of the note of a guid.
  package func id(guid: String) -> Int64? { guids[guid] }

  /// The first free number for a note, from a wish on.
  package func freeID(from wish: Int64) -> Int64 {
    var id = wish
    while noteIDs.contains(id) { id = id.nextTry }
    return id
  }

  /// The first free number for a card, from a wish on, which is taken then.
  package mutating func freeCardID(from wish: Int64) -> Int64 {
    var id = wish
    while !cardIDs.insert(id).inserted { id = id.nextTry }
    return id
  }

  /// Adds a note.
  package mutating func insert(_ note: NoteRow, sortField: Int) {
    new.add(note, sortField: sortField)
    noteIDs.insert(note.id)
    guids[note.guid] = note.id
  }

  /// Adds a new card; its number is near its note's, or the next of a series.
  package mutating func insertCard(
    note: Int64, deck: Int64, ordinal: Int64, position: Int64, modified: Int64
  ) {
    let (near, isTooLarge) = note.addingReportingOverflow(ordinal)
    let id = freeCardID(from: nextCard ?? (isTooLarge ? 1 : near))
    if let next = nextCard { nextCard = next.nextTry }
    new.add(
      NewRows.NewCard(
        id: id, note: note, deck: deck, ordinal: ordinal, position: position, modified: modified))
  }

  /// Whether something was added that is not written yet.
  package var hasNew: Bool { !new.isEmpty }

  /// Writes what was added: before anything else is read or changed.
  package mutating func writeNew() throws { try new.write() }

  /// Remembers under which guid a note is to be found now.
  package mutating func rename(_ note: Int64, from old: String, to new: String) {
    guids[old] = nil
    guids[new] = note
  }

  /// Makes the number and the guid of a note free again.
  package mutating func forget(_ note: NoteRow) {
    noteIDs.remove(note.id)
    guids[note.guid] = nil
  }

  /// Makes the number of a card free again.
  package mutating func forget(card: Int64) { cardIDs.remove(card) }

  /// Takes the next place in the queue of new cards.
  package mutating func takePosition() -> Int64 {
    defer { nextPosition = min(nextPosition.next, Self.lastPosition) }
    return nextPosition
  }
}
