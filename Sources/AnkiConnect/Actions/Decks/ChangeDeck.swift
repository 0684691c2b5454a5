public import JSONText

/// Moves cards into a deck, which is made when it is not there.
public struct ChangeDeck: WriteAction {
  /// The name on the wire.
  public static let name = "changeDeck"

  /// The cards' numbers; unknown ones are passed over.
  public var cards: [Int64]
  /// The deck's full name.
  public var deck: String

  /// The action with its parameters.
  public init(cards: [Int64], deck: String) {
    self.cards = cards
    self.deck = deck
  }

  /// Writes the members of `params`.
  public func writeParameters(to json: inout JSONWriter) {
    json.member("cards", cards)
    json.member("deck", deck)
  }
}
