package import JSONText

/// Takes suspended cards back into reviewing.
///
/// A number that no card has, or that comes twice, fails the whole call, and nothing is changed.
package struct UnsuspendCards: WriteAction {
  package static let name = "unsuspend"

  /// The cards' numbers.
  package var cards: [Int64]

  package init(cards: [Int64]) {
    self.cards = cards
  }

  package func writeParameters(to json: inout JSONWriter) {
    json.member("cards", cards)
  }
}
