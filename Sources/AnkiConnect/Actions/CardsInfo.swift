package import JSONText

/// How often cards were reviewed.
///
/// Anki renders each card for it, which takes ten times as long as other reading; and a card that
/// was reset counts from zero.
package struct CardsInfo: ReadAction {
  package static let name = "cardsInfo"

  /// The cards' numbers.
  package var cards: [Int64]

  package init(cards: [Int64]) {
    self.cards = cards
  }

  package func writeParameters(to json: inout JSONWriter) {
    json.member("cards", cards)
  }

  /// The cards that are there: for others an empty object comes back, which is left out.
  package static func decode(_ json: JSONElement) throws(JSONError) -> [Int64: Int] {
    var counts: [Int64: Int] = [:]
    for card in try json.requiredElements() {
      guard let number = card["cardId"] else { continue }
      counts[try number.requiredInt()] = Int(try card.required("reps").requiredInt())
    }
    return counts
  }
}
