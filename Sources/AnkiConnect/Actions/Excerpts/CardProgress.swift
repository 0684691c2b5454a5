package import JSONText

/// How often cards were reviewed, and where new ones stand in the queue.
///
/// Anki renders each card for it, which takes ten times as long as other reading; and a card that
/// was reset counts from zero.
package struct CardProgress: ReadAction {
  package static let name = CardsInfo.name

  /// The cards' numbers.
  package var cards: [Int64]

  package init(cards: [Int64]) {
    self.cards = cards
  }

  package func writeParameters(to json: inout JSONWriter) {
    json.member("cards", cards)
  }

  /// A card that is there.
  package struct Card: Equatable, Sendable {
    /// Its number.
    package var number: Int64
    /// The number of its note.
    package var note: Int64
    /// How often it was reviewed.
    package var reviews: Int
    /// Its place in the queue, as long as it is new.
    package var position: Int64
  }

  /// The cards that are there: for others an empty object comes back, which is left out.
  package static func decode(_ json: JSONElement) throws(JSONError) -> [Card] {
    var cards: [Card] = []
    for card in try json.requiredElements() {
      guard let number = card["cardId"] else { continue }
      cards.append(
        Card(
          number: try number.requiredInt(), note: try card.required("note").requiredInt(),
          reviews: Int(try card.required("reps").requiredInt()),
          position: try card.required("due").requiredInt()))
    }
    return cards
  }
}
