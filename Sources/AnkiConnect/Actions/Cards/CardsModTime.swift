public import JSONText

/// When cards were changed last, in their order; nil for a number that no card has.
///
/// Much faster than ``CardsInfo``.
public struct CardsModTime: ReadAction {
  /// The name on the wire.
  public static let name = "cardsModTime"

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
  public static func decode(_ json: JSONElement) throws(JSONError) -> [CardModification?] {
    try json.requiredList { json throws(JSONError) in
      json["cardId"] == nil ? nil : try CardModification(json)
    }
  }
}

/// When a card was changed last.
public struct CardModification: Equatable, Sendable {
  /// The card's number.
  public var card: Int64
  /// The time, in seconds since 1970.
  public var modified: Int64

  init(_ json: JSONElement) throws(JSONError) {
    card = try json.required("cardId").requiredInt()
    modified = try json.required("mod").requiredInt()
  }
}
