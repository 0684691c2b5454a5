import AnkiSearch
import DeckModel
import DeckPlan
import DeckSync

extension AnkiConnectBackend {
  /// Moves the cards whose decks differ, and those that the notes got in this run: they are on
  /// neither side and go where the note belongs.
  ///
  /// Cards in filtered decks stay there.
  func moveCards(_ run: OperationRun, _ sender: inout CallSender) async {
    do {
      let decks = try await withNewCards(of: run, moves(run))
      await sender.send(
        decks.list.flatMap { group in
          group.chunks.map { call(ChangeDeck(cards: $0.values, deck: group.key), $0.operations) }
        })
    } catch {
      sender.halt(error.message)
    }
  }

  private func moves(_ run: OperationRun) -> Groups<String, Int64> {
    var decks = Groups<String, Int64>()
    for element in run.operations {
      guard case .moveCards(let old, let new) = element.operation else { continue }
      for (card, wanted) in pairs(old, new)
      where !card.isFiltered && Canonical.nameKey(card.deck) != Canonical.nameKey(wanted.deck) {
        decks.add([card.id], to: wanted.deck, for: element.index)
      }
    }
    return decks
  }

  /// Adds the cards of the notes that the plan has not seen, by one search for each deck.
  private func withNewCards(
    of run: OperationRun, _ decks: Groups<String, Int64>
  ) async throws(BackendError) -> Groups<String, Int64> {
    var decks = decks
    var notes = Groups<String, Int64>()
    var known: Set<Int64> = []
    for element in run.operations {
      guard case .moveCards(let old, let new) = element.operation else { continue }
      notes.add([old.noteID].compactMap { $0 }, to: new.deck, for: element.index)
      known.formUnion(old.cards.map(\.id))
    }
    let parts = notes.list.flatMap { group in group.chunks.map { (group.key, $0) } }
    let searches = parts.map { _, part in
      FindCards(query: SearchNode.notes(part.values).description)
    }
    for ((deck, part), found) in zip(parts, try await client.reader.send(all: searches)) {
      let new = try found.get().filter { !known.contains($0) }
      // Whose they are is not told: they count as the first note's.
      if let first = part.operations.first { decks.add(new, to: deck, for: first) }
    }
    return decks
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
          ? call(Suspend(cards: part.values), part.operations)
          : call(Unsuspend(cards: part.values), part.operations)
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
