package import JSONText

/// Where new cards stand in the queue: the same action as ``CardsInfo``, for another of its values.
package struct CardPositions: ReadAction {
  package static let name = CardsInfo.name

  /// The numbers of new cards.
  package var cards: [Int64]

  package init(cards: [Int64]) {
    self.cards = cards
  }

  package func writeParameters(to json: inout JSONWriter) {
    json.member("cards", cards)
  }

  /// A card that is there.
  package struct Place: Equatable, Sendable {
    /// The card's number.
    package var card: Int64
    /// Its place.
    package var position: Int64
    /// The number of its note.
    package var note: Int64
  }

  package static func decode(_ json: JSONElement) throws(JSONError) -> [Place] {
    var places: [Place] = []
    for card in try json.requiredElements() {
      guard let number = card["cardId"] else { continue }
      places.append(
        Place(
          card: try number.requiredInt(), position: try card.required("due").requiredInt(),
          note: try card.required("note").requiredInt()))
    }
    return places
  }
}
