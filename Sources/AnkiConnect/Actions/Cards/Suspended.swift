public import JSONText

/// Whether a card is suspended; fails with ``AnkiConnectError/Code/cardNotFound`` when there is
/// none of that number.
public struct Suspended: ReadAction {
  /// The name on the wire.
  public static let name = "suspended"

  /// The card's number.
  public var card: Int64

  /// Asks about a card.
  public init(card: Int64) {
    self.card = card
  }

  /// Writes the members of `params`.
  public func writeParameters(to json: inout JSONWriter) {
    json.member("card", card)
  }

  /// Reads the `result`.
  public static func decode(_ json: JSONElement) throws(JSONError) -> Bool {
    try json.requiredBool()
  }
}

/// Whether cards are suspended, in their order; nil for a number that no card has.
public struct AreSuspended: ReadAction {
  /// The name on the wire.
  public static let name = "areSuspended"

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
  public static func decode(_ json: JSONElement) throws(JSONError) -> [Bool?] {
    try json.requiredList { json throws(JSONError) in json.isNull ? nil : try json.requiredBool() }
  }
}
