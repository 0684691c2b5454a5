import DeckModel

extension Ownership {
  /// Whether a note is as the files ask and as it was last written, byte for byte: then there is
  /// nothing to do for it, and nothing else to remember of it.
  ///
  /// Most notes of most plans are. It is told without making the note that the partner is to become;
  /// false also for some of which the comparison then finds no difference.
  mutating func isUntouched(_ pair: NoteMatching.Pair) -> Bool {
    guard let base = pair.base, let current = pair.current, !pair.isAdopted else { return false }
    return base.noteID == current.noteID && base.suspended.isEmpty
      && pair.desired.formerIDs.isEmpty && base.isProtected == pair.desired.isProtected
      && isSameModel(pair.desired, current, base) && hasFields(pair.desired, current, base)
      && hasTags(pair.desired, current, base) && hasCards(pair.desired, current, base)
  }

  private func isSameModel(_ desired: Note, _ current: Note, _ base: NoteBase) -> Bool {
    current.model.hasBytes(of: desired.model) && current.model.hasBytes(of: base.model)
  }

  /// Whether all fields of the note type are ours, and what was written is what is there.
  private mutating func hasFields(_ desired: Note, _ current: Note, _ base: NoteBase) -> Bool {
    guard let model = model(named: desired.model), desired.fields.isComplete(for: model),
      base.fields.count == desired.fields.count, desired.fields.count == current.fields.count
    else { return false }
    return zip(desired.fields, current.fields).allSatisfy { wanted, present in
      wanted == present && base.fields[wanted.name] == ContentHash(wanted.text)
    }
  }

  private mutating func hasTags(_ desired: Note, _ current: Note, _ base: NoteBase) -> Bool {
    base.tags.hasBytes(of: desired.tags)
      && tags(of: desired, over: current, base: base.tags).hasBytes(of: current.tags)
  }

  /// Whether every card lies where the files say, but for those that a filtered deck has borrowed.
  private mutating func hasCards(_ desired: Note, _ current: Note, _ base: NoteBase) -> Bool {
    let deck = spelling(ofDeck: desired.deck)
    guard let last = base.deck, last.hasBytes(of: deck) else { return false }
    return current.cards.allSatisfy { !isElsewhere($0, than: deck) }
  }
}
