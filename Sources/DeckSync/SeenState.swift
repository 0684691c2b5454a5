import DeckModel
import DeckPlan

/// What was read back, indexed for looking up what an operation should have left.
struct SeenState {
  private let state: CollectionState
  /// Where each note is in the state, by its number.
  private let notes: [Int64: Int]
  private let media: [String: MediaFile]
  private let decks: Set<String>

  init(_ state: CollectionState) {
    self.state = state
    notes = state.notes.indices.reduce(into: [:]) { notes, index in
      if let noteID = state.notes[index].noteID { notes[noteID] = index }
    }
    media = state.media.reduce(into: [:]) { $0[$1.name] = $1 }
    decks = Set(state.decks.map { Canonical.nameKey($0.name) })
  }

  /// What is not as `operation` should have left it; nil when all is well.
  func mismatch(of operation: Operation, noteID: Int64?) -> String? {
    switch operation {
    case .storeMedia(_, let file):
      media[file.name]?.digest == file.digest ? nil : "\"\(file.name)\" has other content"
    case .createDeck(let deck):
      decks.contains(Canonical.nameKey(deck.name)) ? nil : "the deck is not there"
    case .describeDeck(_, let deck):
      state.decks.contains { $0.name == deck.name && ($0.about ?? "") == (deck.about ?? "") }
        ? nil : "the description differs"
    case .createModel, .renameModel, .renameField, .addField, .moveField, .setFieldOptions,
      .removeField, .renameTemplate, .addTemplate, .moveTemplate, .updateTemplate, .removeTemplate,
      .updateStyling:
      modelMismatch(of: operation)
    case .addNote(let note):
      noteMismatch(note, found: self.note(noteID))
        ?? (self.note(noteID)?.cards.isEmpty == true ? "the note has no cards" : nil)
    case .adoptNote(_, let note), .changeModel(_, let note, _), .updateNoteFields(_, let note),
      .updateNoteTags(_, let note), .moveCards(_, let note), .suspendCards(_, let note),
      .resumeCards(_, let note):
      noteMismatch(note, found: self.note(note.noteID), operation: operation)
    case .deleteNote(let note): self.note(note.noteID) == nil ? nil : "the note is still there"
    case .deleteMedia(let file): media[file.name] == nil ? nil : "the file is still there"
    case .deleteDeck(let deck):
      decks.contains(Canonical.nameKey(deck.name)) ? "the deck is still there" : nil
    }
  }

  private func note(_ noteID: Int64?) -> Note? {
    noteID.flatMap { notes[$0] }.map { state.notes[$0] }
  }

  /// Repeats the diff of the model: the same operation must not come up again.
  private func modelMismatch(of operation: Operation) -> String? {
    guard let name = operation.model, let model = state.model(named: name) else {
      return "the model is not there"
    }
    return operation.isFulfilled(by: model) ? nil : "the model differs from what was asked"
  }

  /// The notes that were read.
  var allNotes: [Note] { state.notes }

  /// What is not as it should be of a note.
  func noteMismatch(
    _ note: Note, found: Note?, operation: Operation? = nil
  ) -> String? {
    guard let found else { return "the note is not there" }
    switch operation {
    case .updateNoteFields(let old, _): return fieldMismatch(note.changed(from: old), found)
    case .updateNoteTags: return tagMismatch(note, found)
    case .moveCards: return cardMismatch(note, found)
    case .suspendCards, .resumeCards: return suspensionMismatch(note, found)
    default: return fieldMismatch(note, found) ?? tagMismatch(note, found)
    }
  }

  /// Other steps may take other fields away.
  private func fieldMismatch(_ note: Note, _ found: Note) -> String? {
    if note.fields == found.fields { return nil }
    return note.fields.first { field in
      !(found.text(of: field.name) ?? "").hasBytes(of: field.text)
    }.map { "field \"\($0.name)\" has other text" }
  }

  /// Other steps may have made more cards, or taken new ones away with their template: what
  /// remains must lie where it was moved.
  private func cardMismatch(_ note: Note, _ found: Note) -> String? {
    let wanted = note.cards.reduce(into: [:]) { $0[$1.id] = $1.deck }
    let isWell = found.cards.allSatisfy { wanted[$0.id] ?? $0.deck == $0.deck }
    return isWell ? nil : "its cards lie in another deck"
  }

  private func suspensionMismatch(_ note: Note, _ found: Note) -> String? {
    let wanted = note.cards.reduce(into: [:]) { $0[$1.id] = $1.isSuspended }
    let isWell = found.cards.allSatisfy { wanted[$0.id] ?? $0.isSuspended == $0.isSuspended }
    return isWell ? nil : "its cards are not suspended as asked"
  }

  private func tagMismatch(_ note: Note, _ found: Note) -> String? {
    if note.tags == found.tags { return nil }
    let present = Set(found.tags.map(Canonical.nameKey))
    return Set(note.tags.map(Canonical.nameKey)) == present ? nil : "its tags differ"
  }
}
