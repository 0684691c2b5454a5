import DeckModel
import DeckPlan

extension AnkiConnectBackend {
  /// One call for all cards that go into the same deck: those whose decks differ.
  ///
  /// Cards in filtered decks stay there.
  func moveCalls(for run: OperationRun) -> [WriteCall] {
    var decks = Groups<String, Int64>()
    for element in run.operations {
      guard case .moveCards(let old, let new) = element.operation else { continue }
      for (card, wanted) in pairs(old, new)
      where !card.isFiltered && Canonical.nameKey(card.deck) != Canonical.nameKey(wanted.deck) {
        decks.add([card.id], to: wanted.deck, for: element.index)
      }
    }
    return decks.list.flatMap { group in
      group.chunks.map { call(ChangeDeck(cards: $0.values, deck: group.key), $0.operations) }
    }
  }

  /// One call for all cards that are suspended, or taken back.
  func suspensionCalls(for run: OperationRun) -> [WriteCall] {
    var suspensions = Groups<Bool, Int64>()
    for element in run.operations {
      guard let (old, new, suspends) = suspension(element.operation) else { continue }
      let cards = pairs(old, new).filter { card, wanted in
        card.isSuspended != suspends && wanted.isSuspended == suspends
      }
      suspensions.add(cards.map(\.0.id), to: suspends, for: element.index)
    }
    return suspensions.list.flatMap { group in
      group.chunks.map { part in
        group.key
          ? call(SuspendCards(cards: part.values), part.operations)
          : call(UnsuspendCards(cards: part.values), part.operations)
      }
    }
  }

  private func suspension(_ operation: Operation) -> (Note, Note, Bool)? {
    switch operation {
    case .suspendCards(let old, let new): (old, new, true)
    case .resumeCards(let old, let new): (old, new, false)
    default: nil
    }
  }

  /// Each card that is on both sides, as it is and as it is to be.
  private func pairs(_ old: Note, _ new: Note) -> [(Card, Card)] {
    old.cards.compactMap { card in
      new.cards.first { $0.id == card.id }.map { (card, $0) }
    }
  }
}
