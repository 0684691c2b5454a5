extension ConditionWriter {
  /// What is asked of the note type, or of the template.
  func typeCondition(_ kind: SearchTerm.Kind) -> String {
    switch kind {
    case .noteTypeNumber(let number): return "n.mid = \(number)"
    case .noteType(let pattern):
      let numbers = collection.noteTypes.filter { pattern.fits($0.name) }.map(\.number)
      return "n.mid IN (\(Self.list(numbers)))"
    case .templateName(let pattern):
      return Self.any(
        collection.noteTypes.compactMap { type in
          let places = type.templates.indices.filter { pattern.fits(type.templates[$0]) }
          guard !places.isEmpty else { return nil }
          return "(n.mid = \(type.number) AND c.ord IN (\(Self.list(places.map(Int64.init)))))"
        })
    default: preconditionFailure("no condition of note types")
    }
  }

  /// What is asked of the deck: that from which a filtered deck has borrowed a card counts too.
  func deckCondition(_ kind: SearchTerm.Kind) -> String {
    switch kind {
    case .inFilteredDeck: return "c.odid > 0"
    case .inCurrentDeck:
      let current = collection.decks.first { $0.number == collection.currentDeck }
      return inDecks { deck in
        current.map { SearchPattern($0.name).fits(deck.name.levels, withTail: true) } ?? false
      }
    case .deck(let pattern): return inDecks { pattern.fits($0.name.levels, withTail: true) }
    case .preset(let name):
      let wanted = SearchPattern(name.text)
      let presets = Set(collection.presets.filter { wanted.fits($0.value.levels) }.keys)
      return inDecks { $0.preset.map(presets.contains) ?? false }
    case .decks(let numbers): return Self.inDecks(numbers)
    default: preconditionFailure("no condition of decks")
    }
  }

  private func inDecks(_ isWanted: (SearchedCollection.Deck) -> Bool) -> String {
    Self.inDecks(collection.decks.filter(isWanted).map(\.number))
  }

  private static func inDecks(_ numbers: [Int64]) -> String {
    let list = list(numbers)
    return "(c.did IN (\(list)) OR c.odid <> 0 AND c.odid IN (\(list)))"
  }
}
