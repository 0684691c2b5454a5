package import DeckPlan

/// The state as a file in the collection: `_deckform.<namespace>.json`.
///
/// Anki leaves media alone whose names begin with an underscore, and syncs them. The same state is
/// always the same bytes.
package enum StateFile {
  /// The version of the format that is written.
  static let version: Int64 = 1

  /// The name of the file of a namespace.
  package static func name(of namespace: String) -> String { "_deckform.\(namespace).json" }
}

/// What was found in the place of the state.
package enum StoredState: Equatable, Sendable {
  /// There is none.
  case missing
  /// It cannot be used, and why: it is treated as missing.
  case unusable(String)
  /// It was read.
  case read(SyncState)

  /// The state, or an empty one.
  package var state: SyncState {
    if case .read(let state) = self { state } else { SyncState() }
  }
}
