package import JSONText

/// The decks that cards lie in.
///
/// A card that is not there is given as one of `Default`.
package struct GetDecks: ReadAction {
  package static let name = "getDecks"

  /// The cards' numbers.
  package var cards: [Int64]

  package init(cards: [Int64]) {
    self.cards = cards
  }

  package func writeParameters(to json: inout JSONWriter) {
    json.member("cards", cards)
  }

  package static func decode(_ json: JSONElement) throws(JSONError) -> [String: [Int64]] {
    var decks: [String: [Int64]] = [:]
    for deck in try json.requiredMembers() {
      decks[deck.key] = try deck.value.requiredInts()
    }
    return decks
  }
}
