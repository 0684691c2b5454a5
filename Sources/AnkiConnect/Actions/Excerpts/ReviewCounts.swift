package import JSONText

/// How many entries of the review log cards have.
///
/// The reply holds each entry whole. A card that is not there has none.
package struct ReviewCounts: ReadAction {
  package static let name = GetReviewsOfCards.name

  /// The cards' numbers.
  package var cards: [Int64]

  package init(cards: [Int64]) {
    self.cards = cards
  }

  package func writeParameters(to json: inout JSONWriter) {
    json.member("cards", cards)
  }

  package static func decode(_ json: JSONElement) throws(JSONError) -> [Int64: Int] {
    var counts: [Int64: Int] = [:]
    for card in try json.requiredMembers() {
      guard let number = Int64(card.key) else { throw JSONError("no card's number: \(card.key)") }
      counts[number] = try card.value.requiredElements().count { _ in true }
    }
    return counts
  }
}
