import GRDB

/// Notes and cards that are to be added, written in the order of their numbers.
///
/// The numbers come from digests. Rows that come in their order are appended; in any other, SQLite
/// would look for the place of each and leave pages half empty.
struct NewRows {
  /// A new note and the index of the field by which the browser sorts its like.
  private struct NewNote {
    let row: NoteRow
    let sortField: Int
  }

  /// A new card: where it belongs, and its place in the queue.
  struct NewCard {
    let id: Int64
    let note: Int64
    let deck: Int64
    let ordinal: Int64
    let position: Int64
    let modified: Int64
  }

  private let insertNote: RowStatement
  private let insertCard: RowStatement
  private var notes: [NewNote] = []
  private var cards: [NewCard] = []

  init(_ db: Database) throws {
    insertNote = try RowStatement(
      db, sql: "INSERT INTO notes VALUES (?, ?, ?, ?, -1, ?, ?, ?, ?, 0, '')")
    insertCard = try RowStatement(
      db, sql: "INSERT INTO cards VALUES (?, ?, ?, ?, ?, -1, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, '')")
  }

  /// Remembers a note.
  mutating func add(_ note: NoteRow, sortField: Int) {
    notes.append(NewNote(row: note, sortField: sortField))
  }

  /// Remembers a card.
  mutating func add(_ card: NewCard) { cards.append(card) }

  /// Whether nothing waits to be written.
  var isEmpty: Bool { notes.isEmpty && cards.isEmpty }

  /// Writes what was added since the last time.
  mutating func write() throws {
    notes.sort { $0.row.id < $1.row.id }
    for note in notes { try write(note) }
    notes.removeAll()
    cards.sort { $0.id < $1.id }
    for card in cards { try write(card) }
    cards.removeAll()
  }

  private func write(_ note: NewNote) throws {
    let row = note.row
    let derived = row.derived(sortField: note.sortField)
    insertNote.bind(row.id, at: 1)
    insertNote.bind(row.guid, at: 2)
    insertNote.bind(row.model, at: 3)
    insertNote.bind(row.modified, at: 4)
    insertNote.bind(row.tags, at: 5)
    insertNote.bind(row.joinedFields, at: 6)
    insertNote.bind(derived.sortText, at: 7)
    insertNote.bind(derived.checksum, at: 8)
    try insertNote.run()
  }

  private func write(_ card: NewCard) throws {
    insertCard.bind(card.id, at: 1)
    insertCard.bind(card.note, at: 2)
    insertCard.bind(card.deck, at: 3)
    insertCard.bind(card.ordinal, at: 4)
    insertCard.bind(card.modified, at: 5)
    insertCard.bind(card.position, at: 6)
    try insertCard.run()
  }
}
