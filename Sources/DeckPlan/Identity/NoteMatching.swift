package import DeckModel

/// Which note of the files is which note of the target, and what could not be decided.
package struct NoteMatching {
  /// One note of the files, with its partner in the target when it has one.
  package struct Pair {
    /// The note as the files have it.
    package var desired: Note
    /// The note in the target; nil when it is to be created.
    package var current: Note?
    /// Whether the partner was not known to be ours before.
    package var isAdopted = false
    /// What was last written; of a partner that is another note than the one written, nothing.
    package var base: NoteBase?
  }

  /// One pair a note of the files, in file order; notes that could not be decided are left out.
  package var pairs: [Pair] = []
  /// Notes of the target that no note of the files claims.
  package var unclaimed: [Note] = []
  /// Notes with two candidates.
  package var problems: [Diagnostic] = []
}

extension NoteMatching {
  /// Finds the partner of every desired note: by what was last written, id field, guid, mark with
  /// first field, or an equal note in the deck, in this order; the first that answers wins.
  package init(
    _ desired: DesiredState, in current: CollectionState, remembering state: SyncState = SyncState()
  ) {
    var matcher = NoteMatcher(desired, in: current, remembering: state)
    matcher.matchByState()
    matcher.matchByIDField()
    matcher.matchByGUID()
    matcher.matchByFirstField(adopting: false)
    matcher.matchByFirstField(adopting: true)
    self = matcher.result()
  }
}
