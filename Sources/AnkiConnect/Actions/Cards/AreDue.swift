public import JSONText

/// Whether cards are due, in their order; new ones always are.
///
/// A card that is not new and was never reviewed, and a number that no card has, fail the whole
/// call.
public struct AreDue: ReadAction {
  /// The name on the wire.
  public static let name = "areDue"

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
  public static func decode(_ json: JSONElement) throws(JSONError) -> [Bool] {
    try json.requiredList { json throws(JSONError) in try json.requiredBool() }
  }
}
