public import JSONText

/// How easy cards are: ten times the ease in percent, so that 2500 is 250 %.
///
/// In the order of the cards; nil for a number that no card has.
public struct GetEaseFactors: ReadAction {
  /// The name on the wire.
  public static let name = "getEaseFactors"

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
  public static func decode(_ json: JSONElement) throws(JSONError) -> [Int64?] {
    try json.requiredList { json throws(JSONError) in json.isNull ? nil : try json.requiredInt() }
  }
}

/// Sets how easy cards are, and tells for each whether it is there.
public struct SetEaseFactors: WriteAction {
  /// The name on the wire.
  public static let name = "setEaseFactors"

  /// The cards' numbers.
  public var cards: [Int64]

  /// One for each card: ten times the ease in percent.
  public var factors: [Int64]

  /// Sets the ease of cards.
  public init(cards: [Int64], factors: [Int64]) {
    self.cards = cards
    self.factors = factors
  }

  /// Writes the members of `params`.
  public func writeParameters(to json: inout JSONWriter) {
    json.member("cards", cards)
    json.member("easeFactors", factors)
  }

  /// Reads the `result`.
  public static func decode(_ json: JSONElement) throws(JSONError) -> [Bool] {
    try json.requiredList { json throws(JSONError) in try json.requiredBool() }
  }
}
