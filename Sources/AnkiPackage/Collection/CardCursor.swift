import DeckModel
import GRDB

/// Goes through the cards beside the notes, both by the note's number.
struct CardCursor {
  /// A card, the note to which it belongs, and the deck.
  struct Entry {
    let note: Int64
    let ordinal: Int64
    let card: Card
    /// The number of the deck to which it belongs, also while a filtered deck has it; nil for a card
    /// that lies in a filtered deck and came from nowhere.
    let home: Int64?
  }

  private let row: RowStatement
  private let decks: DeckTable
  private var next: Entry?

  init(_ db: Database, _ decks: DeckTable) throws {
    // By the ordinal too, SQLite would set up a sorter for every note.
    row = try RowStatement(
      db, sql: "SELECT nid, id, did, odid, queue, ord FROM cards ORDER BY nid")
    self.decks = decks
    next = try entry()
  }

  /// The cards of a note by their ordinals; the notes must be asked for in their order.
  mutating func cards(of note: Int64) throws -> [Entry] {
    var entries: [Entry] = []
    while let entry = next, entry.note <= note {
      if entry.note == note { entries.append(entry) }
      next = try self.entry()
    }
    if entries.count > 1 { entries.sort { ($0.ordinal, $0.card.id) < ($1.ordinal, $1.card.id) } }
    return entries
  }

  private func entry() throws -> Entry? {
    guard try row.next() else { return nil }
    let (deck, origin) = (row.number(2), row.number(3))
    let home = origin == 0 ? deck : origin
    return Entry(
      note: row.number(0), ordinal: row.number(5),
      card: Card(
        id: row.number(1), deck: decks.name(deck),
        isFiltered: origin != 0 || decks.isFiltered(deck),
        isSuspended: row.number(4) == CardQueue.suspended),
      home: decks.isFiltered(home) ? nil : home)
  }
}
