package import DeckModel

/// The operations that make one state of the other.
///
/// A pure function of values.
package enum Diff {
  /// The steps for models, decks and media; those for notes need a ``NoteMatching``.
  package static func operations(
    from current: CollectionState, to desired: CollectionState
  ) -> [Operation] {
    media(from: current, to: desired) + decks(from: current, to: desired)
      + models(from: current, to: desired)
  }
}
