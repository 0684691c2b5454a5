public import JSONText

/// The intervals of cards, in their order: positive ones in days, negative ones in seconds.
///
/// A card that is not new and was never reviewed, and a number that no card has, fail the whole
/// call.
public struct GetIntervals: ReadAction {
  /// The name on the wire.
  public static let name = "getIntervals"

  /// The cards' numbers.
  public var cards: [Int64]

  /// Whether all that a card ever had are given, the latest last; else the latest alone.
  public var isComplete: Bool

  /// Asks about cards.
  public init(cards: [Int64], isComplete: Bool = false) {
    self.cards = cards
    self.isComplete = isComplete
  }

  /// Writes the members of `params`.
  public func writeParameters(to json: inout JSONWriter) {
    json.member("cards", cards)
    json.member("complete", isComplete)
  }

  /// A new card has one of 0.
  public static func decode(_ json: JSONElement) throws(JSONError) -> [[Int64]] {
    try json.requiredList { json throws(JSONError) in
      if let interval = json.int { return [interval] }
      return try json.requiredInts()
    }
  }
}
