import DeckModel

/// The steps that make one state of the other.
///
/// A pure function of values.
enum Diff {
  /// The steps for models, decks and media; those for notes need a ``NoteMatching``.
  static func steps(
    from current: CollectionState, to desired: CollectionState, _ comparison: Comparison
  ) -> [PlannedOperation] {
    media(from: current, to: desired, comparison)
      + decks(from: current, to: desired).map { comparison.step($0, .update) }
      + models(from: current, to: desired, comparison)
  }
}
