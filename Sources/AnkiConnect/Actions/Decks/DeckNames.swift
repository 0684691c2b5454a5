public import JSONText

/// The full names of the decks, parents among them.
public struct DeckNames: ReadAction {
  /// The name on the wire.
  public static let name = "deckNames"

  /// Asks for the names.
  public init() {}

  /// Reads the `result`.
  public static func decode(_ json: JSONElement) throws(JSONError) -> [String] {
    try json.requiredStrings()
  }
}

/// The full name of a deck; for a number that no deck has, that of the default deck (seen).
public struct DeckNameFromId: ReadAction {
  /// The name on the wire.
  public static let name = "deckNameFromId"

  /// The deck's number.
  public var deck: Int64

  /// Asks for the name.
  public init(deck: Int64) {
    self.deck = deck
  }

  /// Writes the members of `params`.
  public func writeParameters(to json: inout JSONWriter) {
    json.member("deckId", deck)
  }

  /// Reads the `result`.
  public static func decode(_ json: JSONElement) throws(JSONError) -> String {
    try json.requiredString()
  }
}
