public import JSONText

/// Suspends cards.
///
/// The result says nothing of a failure. A number that no card has, or that comes twice, fails the whole
/// call, and nothing is changed.
public struct Suspend: WriteAction {
  /// The name on the wire.
  public static let name = "suspend"

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
  /// Whether one was not suspended yet; for several cards it is always yes (seen).
  public static func decode(_ json: JSONElement) -> Bool {
    json.bool == true
  }
}
