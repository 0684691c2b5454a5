import DeckModel

extension Diff {
  /// Decks that are missing, and descriptions that differ.
  static func decks(from current: CollectionState, to desired: CollectionState) -> [Operation] {
    let present = current.decks.reduce(into: [String: Deck]()) {
      $0[Canonical.nameKey($1.name)] = $1
    }
    return desired.decks.flatMap { deck -> [Operation] in
      guard let old = present[Canonical.nameKey(deck.name)] else {
        let isDescribed = deck.about.map { !$0.isEmpty } ?? false
        var bare = deck
        bare.about = nil
        return [.createDeck(bare)] + (isDescribed ? [.describeDeck(from: bare, to: deck)] : [])
      }
      guard let about = deck.about, !about.hasBytes(of: old.about ?? "") else {
        return []
      }
      return [.describeDeck(from: old, to: deck)]
    }
  }
}
