package import DeckModel

/// Decks and media of ours that the files no longer have: what may go, when nobody uses it.
package struct LeftBehind {
  /// Decks by their former names, and, where what left the files is deleted, those that we made.
  package let decks: [String]
  /// Where what left the files is deleted, files that we stored.
  ///
  /// Names with an underscore are left out: Anki keeps them for templates, also of other people.
  package let media: [String]

  /// What is left behind of what was written.
  package init(_ desired: DesiredState, _ state: SyncState) {
    let collection = desired.collection
    let former = collection.decks.flatMap(\.formerNames)
    let deletes = desired.policy.removed == .delete
    guard deletes || !former.isEmpty else {
      (decks, media) = ([], [])
      return
    }
    let present = Set(
      (collection.decks.map(\.name) + collection.notes.map(\.deck)).map(Canonical.nameKey))
    let names = Set(collection.media.map(\.name))
    let made = deletes ? Array(state.decks.keys) : []
    decks = Set(former + made).filter { !present.contains(Canonical.nameKey($0)) }.sorted()
    media =
      deletes
      ? state.media.filter { $1.isOurs && !names.contains($0) && !$0.hasBytePrefix("_") }.map(\.key)
        .sorted() : []
  }
}
