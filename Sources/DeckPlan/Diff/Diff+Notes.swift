import DeckModel

extension Diff {
  /// The steps for one matched note: nothing when it is as the files ask.
  ///
  /// - Parameter wanted: what its partner is to become; nil when it has none.
  static func note(
    _ pair: NoteMatching.Pair, _ wanted: Note?, ownership: inout Ownership, comparison: Comparison
  ) -> [PlannedOperation] {
    guard let current = pair.current, let wanted else {
      // A note that we wrote and that is gone was deleted in Anki.
      let standing: Standing = pair.base == nil || comparison.isExclusive ? .update : .drift
      return [comparison.step(.addNote(ownership.newNote(pair.desired)), standing)]
    }
    let steps = NoteComparison(
      current: current, wanted: wanted, base: pair.base, comparison: comparison)
    return pair.isAdopted ? steps.adoption() : steps.changes()
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
