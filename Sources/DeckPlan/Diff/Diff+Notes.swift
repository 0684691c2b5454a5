import DeckModel

extension Diff {
  /// The steps for one matched note: nothing when it is as the files ask.
  package static func note(
    _ pair: NoteMatching.Pair, ownership: inout Ownership
  ) -> [Operation] {
    guard let current = pair.current else { return [.addNote(ownership.newNote(pair.desired))] }
    let wanted = ownership.adopting(current, into: pair.desired)
    if pair.isAdopted { return adoption(from: current, to: wanted) }
    return content(from: current, to: wanted) + moves(from: current, to: wanted)
  }

  /// Adoption is one step for content, so that it is shown and allowed as one.
  private static func adoption(from current: Note, to wanted: Note) -> [Operation] {
    let isSame = content(from: current, to: wanted).isEmpty
    return (isSame ? [] : [.adoptNote(from: current, to: wanted)])
      + moves(from: current, to: wanted)
  }

  private static func content(from current: Note, to wanted: Note) -> [Operation] {
    if current.model != wanted.model { return [.changeModel(from: current, to: wanted)] }
    var steps: [Operation] = []
    if !hasFields(of: wanted, current) {
      steps.append(.updateNoteFields(from: current, to: wanted))
    }
    if !hasTags(of: wanted, current) { steps.append(.updateNoteTags(from: current, to: wanted)) }
    return steps
  }

  private static func moves(from current: Note, to wanted: Note) -> [Operation] {
    current.cards == wanted.cards ? [] : [.moveCards(from: current, to: wanted)]
  }

  /// Whether `note` has the fields of `wanted`; an empty field that is not there yet is no change.
  static func hasFields(of wanted: Note, _ note: Note) -> Bool {
    wanted.fields.allSatisfy { field in
      note.text(of: field.name).map { $0.hasBytes(of: field.text) }
        ?? field.text.isEmpty
    }
  }

  /// Whether both have the same tags, without regard to case: Anki keeps the spelling it knows.
  static func hasTags(of wanted: Note, _ note: Note) -> Bool {
    if wanted.tags == note.tags { return true }
    return Set(wanted.tags.map(Canonical.nameKey)) == Set(note.tags.map(Canonical.nameKey))
  }
}
