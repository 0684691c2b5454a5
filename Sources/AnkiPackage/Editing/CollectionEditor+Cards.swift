import DeckModel
package import DeckPlan

extension CollectionEditor {
  package mutating func performOnCards(_ operation: Operation) throws {
    switch operation {
    case .moveCards(let old, let new): try moveCards(from: old, to: new)
    case .suspendCards(let old, let new):
      for (card, wanted) in pairs(old, new) where !card.isSuspended && wanted.isSuspended {
        try notes.suspendCard(card.id, modified: timestamp)
      }
    case .resumeCards(let old, let new):
      for (card, wanted) in pairs(old, new) where card.isSuspended && !wanted.isSuspended {
        try notes.resumeCard(card.id, modified: timestamp)
      }
    default: preconditionFailure("\(operation.name) is no operation on cards")
    }
  }

  /// Moves the cards whose decks differ; those that the note got in this run are on neither side and
  /// go where it belongs.
  private mutating func moveCards(from old: Note, to new: Note) throws {
    for (card, wanted) in pairs(old, new)
    where !card.isFiltered && !Canonical.isSameName(card.deck, wanted.deck) {
      try notes.moveCard(card.id, to: makeDeck(wanted.deck), modified: timestamp)
    }
    let known = Set(old.cards.map(\.id))
    for card in try notes.cardIDs(of: row(of: old, or: new).id) where !known.contains(card) {
      try notes.moveCard(card, to: makeDeck(new.deck), modified: timestamp)
    }
  }

  /// Each card that is on both sides, as it is and as it is to be.
  private func pairs(_ old: Note, _ new: Note) -> [(Card, Card)] {
    old.cards.compactMap { card in
      new.cards.first { $0.id == card.id }.map { (card, $0) }
    }
  }

  /// Adds the cards that a note must have and has not; none is ever taken away.
  package mutating func addMissingCards(to id: Int64) throws {
    guard let note = try notes.note(id), let model = models[note.model] else { return }
    let cards = try notes.cards(of: id)
    let rule = rule(model)
    let hasTags = !note.tags.isEmpty
    // A note with cards needs no stand-in for the ones that show nothing.
    let needed =
      cards.isEmpty
      ? rule.ordinals(note.fields, hasTags: hasTags)
      : rule.shownOrdinals(note.fields, hasTags: hasTags)
    let present = Set(cards.map(\.ordinal))
    let missing = needed.filter { !present.contains($0) }
    guard !missing.isEmpty else { return }
    let position = cards.lazy.compactMap(\.position).first ?? notes.takePosition()
    for ordinal in missing {
      notes.insertCard(
        note: id, deck: cards.first?.deck ?? homes[id] ?? 1, ordinal: ordinal, position: position,
        modified: timestamp)
    }
  }
}
