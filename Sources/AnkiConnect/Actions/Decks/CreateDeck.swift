public import JSONText

/// Makes a deck and its parents, and gives its number; a deck of that name stays as it is.
public struct CreateDeck: WriteAction {
  public static let name = "createDeck"

  /// The full name.
  public var deck: String

  /// The action with its parameters.
  public init(deck: String) {
    self.deck = deck
  }

  public func writeParameters(to json: inout JSONWriter) {
    json.member("deck", deck)
  }

  public static func decode(_ json: JSONElement) throws(JSONError) -> Int64 {
    try json.requiredInt()
  }
}
