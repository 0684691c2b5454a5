public import JSONText

/// The reviews of cards, by the cards' numbers; a card that is not there has none.
public struct GetReviewsOfCards: ReadAction {
  /// The name on the wire.
  public static let name = "getReviewsOfCards"

  /// The cards' numbers.
  public var cards: [Int64]

  /// Asks about cards.
  public init(cards: [Int64]) {
    self.cards = cards
  }

  /// Writes the members of `params`.
  public func writeParameters(to json: inout JSONWriter) {
    json.member("cards", cards)
  }

  /// Reads the `result`.
  public static func decode(_ json: JSONElement) throws(JSONError) -> [Int64: [Review]] {
    var reviews: [Int64: [Review]] = [:]
    for member in try json.requiredMembers() {
      guard let card = Int64(member.key) else { throw JSONError("no card's number: \(member.key)") }
      reviews[card] = try member.value.requiredList { json throws(JSONError) in
        try Review(json, card: card)
      }
    }
    return reviews
  }
}
