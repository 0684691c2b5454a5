public import JSONText

/// The notes that cards belong to, each once, in no order; numbers that no card has are passed
/// over.
public struct CardsToNotes: ReadAction {
  /// The name on the wire.
  public static let name = "cardsToNotes"

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
  public static func decode(_ json: JSONElement) throws(JSONError) -> [Int64] {
    try json.requiredInts()
  }
}
