package import JSONText

/// Moves cards into a deck, which is made when it is not there.
package struct ChangeDeck: WriteAction {
  package static let name = "changeDeck"

  /// The cards' numbers; unknown ones are passed over.
  package var cards: [Int64]
  /// The deck's full name.
  package var deck: String

  package init(cards: [Int64], deck: String) {
    self.cards = cards
    self.deck = deck
  }

  package func writeParameters(to json: inout JSONWriter) {
    json.member("cards", cards)
    json.member("deck", deck)
  }
}
