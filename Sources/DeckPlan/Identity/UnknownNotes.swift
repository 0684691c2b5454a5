import DeckModel

/// Notes with our mark of which is not known whose they are: their memory was lost, or the run that
/// made them was cut off.
///
/// While there are any, a new note may be one of them, and making it would make it twice.
struct UnknownNotes {
  private let numbers: [Int64]
  /// Their models, as keys.
  private let models: Set<String>

  init(
    _ desired: DesiredState, _ matching: NoteMatching, _ state: SyncState,
    _ capabilities: Capabilities
  ) {
    guard capabilities.remembers, let mark = desired.mark.map(Canonical.nameKey),
      !matching.unclaimed.isEmpty
    else {
      (numbers, models) = ([], [])
      return
    }
    let idFields = desired.collection.models.reduce(into: [String: String]()) { fields, model in
      fields[Canonical.nameKey(model.name)] = model.idField
    }
    let known = Set(state.notes.values.map(\.noteID)).union(state.orphans)
    let notes = matching.unclaimed.filter { note in
      let id = idFields[Canonical.nameKey(note.model)].flatMap { note.text(of: $0) } ?? ""
      return id.isEmpty && !known.contains(note.noteID ?? 0)
        && note.tags.contains { Canonical.nameKey($0) == mark }
    }
    numbers = notes.compactMap(\.noteID)
    models = Set(notes.map { Canonical.nameKey($0.model) })
  }

  /// What keeps a note from being made; nil when it cannot be one of them.
  func hold(for note: Note, _ allowances: Allowances) -> Hold? {
    !allowances.newNotes && models.contains(Canonical.nameKey(note.model)) ? .mayBeKnown : nil
  }

  /// The numbers of those that are nobody's for sure: when no note of the files is without a partner,
  /// or when the user says so.
  func orphans(_ matching: NoteMatching, _ allowances: Allowances) -> [Int64] {
    if numbers.isEmpty { return [] }
    let isComplete = matching.problems.isEmpty && matching.pairs.allSatisfy { $0.current != nil }
    return isComplete || allowances.newNotes ? numbers : []
  }
}
