import DeckModel

/// Which new notes can travel in a package and are then what they would be if Anki had added them.
///
/// Its importer takes a package as it is: it makes no cards, knows nothing of decks that templates ask for
/// or of places by lot, and does not refuse what `addNote` refuses (seen in Anki 26.9).
struct PackageRule {
  private let noteTypes: [String: KeptNoteTypes.NoteType]
  private let decks: Set<String>

  /// A rule for what Anki has now.
  ///
  /// - Parameters:
  ///   - noteTypes: the note types of the notes.
  ///   - decks: decks that are no filtered ones and in which new cards follow each other.
  init(noteTypes: [KeptNoteTypes.NoteType], decks: Set<String>) {
    self.noteTypes = noteTypes.byKey
    self.decks = decks
  }

  /// Whether a note can go in a package.
  func accepts(_ note: Note) -> Bool {
    guard let type = noteTypes[Canonical.nameKey(note.model)], !type.hasDecks,
      decks.contains(note.deck), let first = note.fields.first,
      !Canonical.isEmptyFirstField(first.text),
      !note.fields.contains(where: { MediaNames.areOdd(in: $0.text) })
    else { return false }
    return !type.isCloze || note.fields.contains { !ClozeNumbers($0.text).numbers.isEmpty }
  }

  /// The JSON of the note types of notes.
  func noteTypes(of notes: [Note]) -> [String] {
    Set(notes.map { Canonical.nameKey($0.model) }).sorted(by: precedes)
      .compactMap { noteTypes[$0]?.text }
  }
}

extension [KeptNoteTypes.NoteType] {
  /// The note types by the keys of their names.
  var byKey: [String: KeptNoteTypes.NoteType] {
    reduce(into: [:]) { $0[Canonical.nameKey($1.name)] = $1 }
  }
}
