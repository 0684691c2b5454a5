import DeckModel
import DeckPlan

/// Cards of notes that are there.
extension PlanJudge {
  /// A card that the learner moved since then stays, and with it the others of its note.
  func move(_ edit: NoteEdit, _ now: Note) -> Judgement {
    let moves = zip(edit.from.cards, edit.to.cards).filter {
      Canonical.nameKey($0.deck) != Canonical.nameKey($1.deck)
    }
    var note = edit.to.over(now, writing: [])
    var count = 0
    for (old, new) in moves {
      guard let index = now.cards.firstIndex(where: { $0.id == new.id }) else { continue }
      let card = now.cards[index]
      if Canonical.nameKey(card.deck) == Canonical.nameKey(new.deck) { continue }
      guard Canonical.nameKey(card.deck) == Canonical.nameKey(old.deck),
        card.isFiltered == old.isFiltered
      else { return .stale("its cards were moved") }
      note.cards[index].deck = new.deck
      count += 1
    }
    return outcome(moves.map(\.1), count, now) ?? .ready(.moveCards(from: now, to: note))
  }

  func suspend(_ edit: NoteEdit, _ now: Note, _ suspends: Bool) -> Judgement {
    let changed = zip(edit.from.cards, edit.to.cards)
      .filter { $0.isSuspended != $1.isSuspended }.map(\.1)
    var note = edit.to.over(now, writing: [])
    var count = 0
    for index in now.cards.indices
    where now.cards[index].isSuspended != suspends
      && changed.contains(where: { $0.id == now.cards[index].id })
    {
      note.cards[index].isSuspended = suspends
      count += 1
    }
    return outcome(changed, count, now)
      ?? .ready(suspends ? .suspendCards(from: now, to: note) : .resumeCards(from: now, to: note))
  }

  /// What there is to say when no card is to be changed.
  private func outcome(_ cards: [Card], _ count: Int, _ now: Note) -> Judgement? {
    if count > 0 { return nil }
    let present = Set(now.cards.map(\.id))
    return cards.contains { present.contains($0.id) } || cards.isEmpty
      ? .done(noteID: nil) : .stale("its cards are no longer there")
  }
}
