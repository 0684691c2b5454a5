public import JSONText

/// The decks that cards lie in.
///
/// A card that is not there is given as one of `Default`.
public struct GetDecks: ReadAction {
  /// The name on the wire.
  public static let name = "getDecks"

  /// The cards' numbers.
  public var cards: [Int64]

  /// The action with its parameters.
  public init(cards: [Int64]) {
    self.cards = cards
  }

  /// Writes the members of `params`.
  public func writeParameters(to json: inout JSONWriter) {
    json.member("cards", cards)
  }

  /// Reads the `result`.
  public static func decode(_ json: JSONElement) throws(JSONError) -> [String: [Int64]] {
    var decks: [String: [Int64]] = [:]
    for deck in try json.requiredMembers() {
      decks[deck.key] = try deck.value.requiredInts()
    }
    return decks
  }
}
