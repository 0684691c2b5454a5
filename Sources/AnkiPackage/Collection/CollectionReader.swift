import DeckModel
import GRDB

/// Reads a collection into the model's nouns.
struct CollectionReader {
  private let db: Database
  private let timestamp: Int64
  private let table: ModelTable
  private let deckTable: DeckTable
  /// The note types of the notes that were read.
  private var used: Set<Int64> = []
  private var knownTags = KnownTags()

  init(_ db: Database, timestamp: Int64) throws {
    self.db = db
    self.timestamp = timestamp
    guard let row = try Row.fetchOne(db, sql: "SELECT models, decks FROM col") else {
      throw Refusal("its collection is damaged: the table \"col\" is empty")
    }
    table = ModelTable(try JSONValue.parse(row[0]))
    deckTable = DeckTable(try JSONValue.parse(row[1]))
  }

  /// The note types of the given names, stock ones also when they are not in the package, and
  /// those of the notes that were read; by name.
  func models(named names: [String]) -> [NoteType] {
    var records: [Int64: ModelRecord] = [:]
    for record in used.compactMap({ table[$0] }) { records[record.number] = record }
    for name in names {
      let record =
        table.record(named: name) ?? StockModels.record(named: name, timestamp: timestamp)
      if let record { records[record.number] = record }
    }
    return records.values.map(\.noteType)
      .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// The decks of the given names that are there, by name.
  func decks(named names: [String]) -> [Deck] {
    var decks: [String: Deck] = [:]
    for deck in names.compactMap({ deckTable.deck(named: $0) }) { decks[deck.name] = deck }
    return decks.values.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// All notes, by number.
  mutating func notes() throws -> [Note] {
    var cards = try CardCursor(db, deckTable)
    let known = Dictionary(
      uniqueKeysWithValues: table.all.map { ($0.number, ($0.name, $0.fieldNames)) })
    var notes: [Note] = []
    let row = try RowStatement(db, sql: "SELECT id, guid, mid, tags, flds FROM notes ORDER BY id")
    while try row.next() {
      let model = row.number(2)
      // A note without its type is damage that only Anki's own check can mend.
      guard let (name, fields) = known[model] else { continue }
      used.insert(model)
      notes.append(note(row, name, fields, try cards.cards(of: row.number(0))))
    }
    return notes
  }

  private mutating func note(
    _ row: RowStatement, _ model: String, _ names: [String], _ cards: [Card]
  ) -> Note {
    let content = row.withBytes(4) { NoteRow.split($0) }
    let tags = row.text(3)
    return Note(
      noteID: row.number(0), guid: row.text(1), model: model,
      deck: cards.first?.deck ?? deckTable.name(1),
      fields: zip(names, content).map { NoteField($0, Canonical.fieldText($1)) },
      tags: tags.isEmpty ? [] : knownTags.tags([tags]), cards: cards)
  }
}

/// Goes through the cards beside the notes, both by the note's number.
private struct CardCursor {
  /// A card and the note to which it belongs.
  private struct Entry {
    let note: Int64
    let ordinal: Int64
    let card: Card
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
  mutating func cards(of note: Int64) throws -> [Card] {
    var entries: [Entry] = []
    while let entry = next, entry.note <= note {
      if entry.note == note { entries.append(entry) }
      next = try self.entry()
    }
    if entries.count > 1 { entries.sort { ($0.ordinal, $0.card.id) < ($1.ordinal, $1.card.id) } }
    return entries.map(\.card)
  }

  private func entry() throws -> Entry? {
    guard try row.next() else { return nil }
    let deck = row.number(2)
    let isFiltered = row.number(3) != 0 || decks.isFiltered(deck)
    return Entry(
      note: row.number(0), ordinal: row.number(5),
      card: Card(
        id: row.number(1), deck: decks.name(deck), isFiltered: isFiltered,
        isSuspended: row.number(4) == CardQueue.suspended))
  }
}
