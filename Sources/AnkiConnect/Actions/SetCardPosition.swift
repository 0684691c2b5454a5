package import JSONText

/// Puts a new card at another place in the queue; tells whether it did.
package struct SetCardPosition: WriteAction {
  package static let name = "setSpecificValueOfCard"

  /// The card's number.
  package var card: Int64
  /// The place.
  package var position: Int64

  package init(card: Int64, position: Int64) {
    self.card = card
    self.position = position
  }

  package func writeParameters(to json: inout JSONWriter) {
    json.member("card", card)
    json.member("keys", ["due"])
    json.member("newValues") { json in json.array { json in json.value(position) } }
  }

  /// An error comes back inside the result.
  package static func decode(_ json: JSONElement) throws(JSONError) -> Bool {
    json.elements.first { _ in true }?.bool ?? false
  }
}
