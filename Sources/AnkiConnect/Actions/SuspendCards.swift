package import JSONText

/// Suspends cards.
///
/// The result is whether one was not suspended yet, and says nothing of a failure. A number that no
/// card has, or that comes twice, fails the whole call, and nothing is changed.
package struct SuspendCards: WriteAction {
  package static let name = "suspend"

  /// The cards' numbers.
  package var cards: [Int64]

  package init(cards: [Int64]) {
    self.cards = cards
  }

  package func writeParameters(to json: inout JSONWriter) {
    json.member("cards", cards)
  }
}
