import DeckModel
import DeckPlan

/// What is there now, and what it becomes as the steps of a plan are judged one after the other: a
/// later step is about what the earlier ones leave.
struct LiveState {
  var models: [NoteType]
  private(set) var decks: [String: Deck]
  private(set) var notes: [Int64: Note]
  private let media: [String: MediaFile]
  /// The cards that go to another deck; nil when they go altogether.
  private var leaving: [(from: String, to: String?)] = []
  private var deleted: Set<Int64> = []
  private let numbers: NoteNumbers

  init(_ state: CollectionState) {
    models = state.models
    decks = state.decks.reduce(into: [:]) { $0[Canonical.nameKey($1.name)] = $1 }
    media = state.media.reduce(into: [:]) { $0[$1.name] = $1 }
    notes = state.notes.reduce(into: [:]) { notes, note in
      if let noteID = note.noteID { notes[noteID] = note }
    }
    numbers = NoteNumbers(state.notes)
  }

  func model(named name: String) -> NoteType? {
    CollectionState(models: models).model(named: name)
  }

  func deck(named name: String) -> Deck? { decks[Canonical.nameKey(name)] }

  func file(named name: String) -> MediaFile? { media[name] }

  /// The notes that could be the one that is to be added: of its guid, or with its first field.
  func candidates(for note: Note) -> [Note] {
    numbers.candidates(for: note).compactMap { notes[$0] }
  }

  /// Whether a step of the plan deletes the note.
  func isDeleted(_ noteID: Int64) -> Bool { deleted.contains(noteID) }

  /// How many cards still lie in a deck and those below it.
  func cardCount(in deck: Deck) -> Int? {
    deck.cardCount.map { count in
      count
        - leaving.count { isIn($0.from, deck) && !($0.to.map { isIn($0, deck) } ?? false) }
    }
  }

  func hasDecks(below deck: Deck) -> Bool {
    let start = Canonical.nameKey(deck.name) + "::"
    return decks.keys.contains { $0.hasBytePrefix(start) }
  }

  private func isIn(_ name: String, _ deck: Deck) -> Bool {
    let (name, top) = (Canonical.nameKey(name), Canonical.nameKey(deck.name))
    return name == top || name.hasBytePrefix(top + "::")
  }
}

extension LiveState {
  /// Does in thought what an operation does, as far as later ones can see it.
  mutating func perform(_ operation: Operation) {
    switch operation {
    case .createDeck(let deck), .describeDeck(_, let deck):
      decks[Canonical.nameKey(deck.name)] = deck
    case .deleteDeck(let deck): decks[Canonical.nameKey(deck.name)] = nil
    case .adoptNote(_, let note):
      change(note) { $0.write(note.fields) }
      change(note) { $0.tags = note.tags }
    case .updateNoteFields(_, let note): change(note) { $0.write(note.fields) }
    case .updateNoteTags(_, let note): change(note) { $0.tags = note.tags }
    case .changeModel(_, let note, _):
      change(note) { ($0.model, $0.fields, $0.tags) = (note.model, note.fields, note.tags) }
    case .suspendCards(_, let note), .resumeCards(_, let note):
      change(note) { $0.cards = note.cards }
    case .moveCards(let old, let new):
      change(new) { $0.cards = new.cards }
      leaving += zip(old.cards, new.cards).map { ($0.deck, $1.deck) }
    case .deleteNote(let note):
      if let noteID = note.noteID {
        notes[noteID] = nil
        deleted.insert(noteID)
      }
      leaving += note.cards.map { ($0.deck, nil) }
    case .storeMedia, .deleteMedia, .addNote: break
    case .createModel, .renameModel, .renameField, .addField, .moveField, .setFieldOptions,
      .removeField, .renameTemplate, .addTemplate, .moveTemplate, .removeTemplate, .updateTemplate,
      .updateStyling:
      performOnModel(operation)
    }
  }

  private mutating func change(_ note: Note, _ body: (inout Note) -> Void) {
    guard let noteID = note.noteID, var present = notes[noteID] else { return }
    body(&present)
    notes[noteID] = present
  }

  /// Changes every note of a model.
  mutating func changeNotes(ofModel name: String, _ change: (inout Note) -> Void) {
    for (noteID, note) in notes where note.model == name {
      var note = note
      change(&note)
      notes[noteID] = note
    }
  }
}

extension Note {
  /// Takes over the texts of fields.
  fileprivate mutating func write(_ written: [NoteField]) {
    for field in written {
      if let index = fields.firstIndex(where: { $0.name.hasBytes(of: field.name) }) {
        fields[index] = field
      } else {
        fields.append(field)
      }
    }
  }
}
