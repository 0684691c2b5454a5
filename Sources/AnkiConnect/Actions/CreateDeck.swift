package import JSONText

/// Makes a deck and its parents, and gives its number; a deck of that name stays as it is.
package struct CreateDeck: WriteAction {
  package static let name = "createDeck"

  /// The full name.
  package var deck: String

  package init(deck: String) {
    self.deck = deck
  }

  package func writeParameters(to json: inout JSONWriter) {
    json.member("deck", deck)
  }

  package static func decode(_ json: JSONElement) throws(JSONError) -> Int64 {
    try json.requiredInt()
  }
}
