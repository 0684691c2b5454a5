import DeckModel
package import DeckPlan

extension CollectionEditor {
  package mutating func performOnDeck(_ operation: Operation) throws {
    switch operation {
    case .createDeck(let deck), .describeDeck(_, let deck): describe(deck)
    case .deleteDeck(let deck): try delete(deck)
    default: preconditionFailure("\(operation.name) is no operation on decks")
    }
  }

  private mutating func describe(_ deck: Deck) {
    let number = makeDeck(deck.name)
    if let about = deck.about { decks.describe(number, about, timestamp: timestamp) }
  }

  /// Deletes a deck that holds nothing; one that is not there is no mistake.
  private mutating func delete(_ deck: Deck) throws {
    guard let number = decks.number(named: deck.name) else { return }
    guard number != 1 else { throw Refusal("the default deck of Anki cannot be deleted") }
    if let below = decks.deck(below: number) {
      throw Refusal("the deck \"\(deck.name)\" has \"\(below)\" below it")
    }
    let cards = try notes.countOfCards(inDeck: number)
    guard cards == 0 else {
      throw Refusal("the deck \"\(deck.name)\" still holds cards: \(cards)")
    }
    decks.remove(number)
    deckNumbers.removeAll()
  }

  /// Takes a deck out in which nothing lies any more.
  package mutating func remove(deck number: Int64) {
    decks.remove(number)
    deckNumbers.removeAll()
  }

  /// The number of a deck, which is made when it is not there.
  package mutating func makeDeck(_ name: String) -> Int64 {
    if let number = deckNumbers[name] { return number }
    let number = decks.make(
      Canonical.deckName(name), namespace: namespace, timestamp: timestamp)
    deckNumbers[name] = number
    return number
  }
}
