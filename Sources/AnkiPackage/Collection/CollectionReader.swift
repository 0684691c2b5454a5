import DeckModel
import GRDB

/// Reads a collection into the model's nouns.
struct CollectionReader {
  private let db: Database
  private let timestamp: Int64
  let tables: CollectionTables
  /// The note types of the notes that were read.
  private(set) var used: Set<Int64> = []
  /// How many notes were passed over, as their type is not there.
  private(set) var lostNotes = 0
  /// The notes that have more fields than their type, by guid.
  private(set) var overlong: [String] = []
  private var knownTags = KnownTags()

  init(_ db: Database, _ tables: CollectionTables, timestamp: Int64) {
    self.db = db
    self.timestamp = timestamp
    self.tables = tables
  }

  /// The note types of the given names, those of the notes that were read, and stock ones that are not in the
  /// package; by name.
  func models(named names: [String], butStock stock: [String]) -> [NoteType] {
    var records: [Int64: ModelRecord] = [:]
    for record in used.compactMap({ tables.models[$0] }) { records[record.number] = record }
    for record in names.compactMap({ tables.models.record(named: $0) }) {
      records[record.number] = record
    }
    for name in stock where tables.models.record(named: name) == nil {
      let record = StockModels.record(named: name, timestamp: timestamp)
      if let record { records[record.number] = record }
    }
    return records.values.map(\.noteType)
      .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// The decks of the given names that are there, by name.
  func decks(named names: [String]) -> [Deck] {
    var decks: [String: Deck] = [:]
    for deck in names.compactMap({ tables.decks.deck(named: $0) }) { decks[deck.name] = deck }
    return decks.values.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// All notes, by number.
  mutating func notes() throws -> [Note] {
    var notes: [Note] = []
    try forEachNote { note, _ in notes.append(note) }
    return notes
  }

  /// Calls `body` with each note and its cards, by the note's number.
  mutating func forEachNote(_ body: (Note, [CardCursor.Entry]) throws -> Void) throws {
    var cursor = try CardCursor(db, tables.decks)
    let known = Dictionary(
      uniqueKeysWithValues: tables.models.all.map { ($0.number, ($0.name, $0.fieldNames)) })
    let row = try RowStatement(db, sql: "SELECT id, guid, mid, tags, flds FROM notes ORDER BY id")
    while try row.next() {
      let model = row.number(2)
      let cards = try cursor.cards(of: row.number(0))
      // A note without its type is damage that only Anki's own check can mend.
      guard let (name, fields) = known[model] else {
        lostNotes += 1
        continue
      }
      used.insert(model)
      try body(note(row, name, fields, cards.map(\.card)), cards)
    }
  }

  private mutating func note(
    _ row: RowStatement, _ model: String, _ names: [String], _ cards: [Card]
  ) -> Note {
    let content = row.withBytes(4) { NoteRow.split($0) }
    if NoteRow.isOverlong(content, for: names.count) { overlong.append(row.text(1)) }
    let tags = row.text(3)
    return Note(
      noteID: row.number(0), guid: row.text(1), model: model,
      deck: cards.first?.deck ?? tables.decks.name(DeckTable.standard),
      fields: zip(names, NoteRow.fitted(content, to: names.count))
        .map { NoteField($0, Canonical.fieldText($1)) },
      tags: tags.isEmpty ? [] : knownTags.tags([tags]), cards: cards)
  }
}
