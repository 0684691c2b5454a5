public import JSONText

/// Makes a deck and its parents, and gives its number; a deck of that name stays as it is.
public struct CreateDeck: WriteAction {
  /// The name on the wire.
  public static let name = "createDeck"

  /// The full name.
  public var deck: String

  /// The action with its parameters.
  public init(deck: String) {
    self.deck = deck
  }

  /// Writes the members of `params`.
  public func writeParameters(to json: inout JSONWriter) {
    json.member("deck", deck)
  }

  /// Reads the `result`.
  public static func decode(_ json: JSONElement) throws(JSONError) -> Int64 {
    try json.requiredInt()
  }
}
