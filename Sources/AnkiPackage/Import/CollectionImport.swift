import DeckModel
import GRDB

/// Makes of a collection what an import finds in it.
enum CollectionImport {
  /// Reads everything, or some notes with all that is theirs.
  ///
  /// - Parameter wanted: the numbers of the notes that are wanted; nil for all.
  /// - Throws: ``Refusal`` when the collection is damaged beyond what Anki puts up with.
  static func collection(
    _ db: Database, only wanted: Set<Int64>? = nil
  ) throws -> ImportedCollection {
    let schema = try CollectionSchema(of: db)
    for limit in TableLimit.all(schema) { try limit.check(db) }
    var tables = try CollectionTables(db, schema)
    tables.models = ModelTable(tables.models.all.map(\.withCanonicalNames))
    // The timestamp is for note types that are to be made.
    var reader = CollectionReader(db, tables, timestamp: 0)
    var found = FoundNotes(reader.tables.decks)
    try reader.forEachNote { note, cards in
      if wanted?.contains(note.noteID ?? 0) ?? true { found.add(note, cards) }
    }
    let models = try NoteType.importable(reader.models(named: [], butStock: []))
    let leftovers = try LeftoverCounter(db, reader, homes: found.homes, only: wanted)
      .leftovers(strays: found.strays)
    let state = CollectionState(
      models: models, decks: decks(found.homes, reader), notes: found.notes)
    return ImportedCollection(state, leftovers: leftovers)
  }

  /// The decks of the cards, and those above them that have a description; by name.
  private static func decks(_ homes: Set<Int64>, _ reader: CollectionReader) -> [Deck] {
    let names = Set(homes.map(reader.tables.decks.name))
    let found = reader.decks(named: names.flatMap(Canonical.deckPath))
    return found.compactMap { deck in
      var deck = deck
      if deck.about?.isEmpty ?? true { deck.about = nil }
      return deck.about != nil || names.contains(deck.name) ? deck : nil
    }
  }
}

/// The notes that were read so far, and where their cards belong.
private struct FoundNotes {
  private let decks: DeckTable
  private(set) var notes: [Note] = []
  /// The decks to which the cards belong.
  private(set) var homes: Set<Int64> = []
  /// How many cards belong to another deck than the first one of their note.
  private(set) var strays = 0

  init(_ decks: DeckTable) { self.decks = decks }

  mutating func add(_ found: Note, _ cards: [CardCursor.Entry]) {
    var note = found
    let home = cards.lazy.compactMap(\.home).first ?? DeckTable.standard
    note.deck = decks.name(home)
    homes.insert(home)
    for case let other? in cards.map(\.home) where decks.name(other) != note.deck {
      strays += 1
      homes.insert(other)
    }
    notes.append(note)
  }
}
