import DeckModel

/// Decks that are left behind: those that are empty once the plan is done can go.
struct RemovedDecks {
  let desired: DesiredState
  let current: CollectionState
  let state: SyncState

  /// A step for each deck that will be empty, those below others first.
  ///
  /// - Parameter steps: all other steps of the plan.
  func steps(besides steps: [PlannedOperation]) -> [PlannedOperation] {
    let names = LeftBehind(desired, state).decks
    guard !names.isEmpty else { return [] }
    let present = current.decks.filter { deck in
      names.contains { Canonical.isSame($0, deck.name) } && deck.name != "Default"
    }
    var gone: Set<String> = []
    var result: [PlannedOperation] = []
    for deck in present.sorted(by: { $0.name.utf8.count > $1.name.utf8.count })
    where isEmptied(deck, by: steps) && !hasOthersBelow(deck, besides: gone) {
      gone.insert(Canonical.nameKey(deck.name))
      result.append(step(deleting: deck))
    }
    return result
  }

  private func step(deleting deck: Deck) -> PlannedOperation {
    let isProtected = state.decks[deck.name]?.isProtected ?? false
    let operation = Operation.deleteDeck(Deck(name: deck.name))
    return PlannedOperation(
      operation, reason: operation.reason, hold: isProtected ? .isProtected : nil)
  }

  private func isEmptied(_ deck: Deck, by steps: [PlannedOperation]) -> Bool {
    guard let count = deck.cardCount else { return false }
    return count == steps.reduce(0) { $0 + leaving(deck, by: $1) }
  }

  /// How many cards a step takes out of a deck and those below it.
  private func leaving(_ deck: Deck, by step: PlannedOperation) -> Int {
    guard step.hold == nil else { return 0 }
    switch step.operation {
    case .moveCards(let old, let new):
      return zip(old.cards, new.cards).count { isIn($0.deck, deck) && !isIn($1.deck, deck) }
    case .deleteNote(let note): return note.cards.count { isIn($0.deck, deck) }
    default: return 0
    }
  }

  private func isIn(_ name: String, _ deck: Deck) -> Bool {
    let (name, top) = (Canonical.nameKey(name), Canonical.nameKey(deck.name))
    return name == top || name.hasBytePrefix(top + "::")
  }

  private func hasOthersBelow(_ deck: Deck, besides gone: Set<String>) -> Bool {
    let top = Canonical.nameKey(deck.name) + "::"
    return current.decks.contains { other in
      let key = Canonical.nameKey(other.name)
      return key.hasBytePrefix(top) && !gone.contains(key)
    }
  }
}
