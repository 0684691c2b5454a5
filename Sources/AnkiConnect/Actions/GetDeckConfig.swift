package import JSONText

/// The number of the options preset of a deck; nil when there is no deck of that very name, and for
/// a filtered deck.
package struct GetDeckConfig: ReadAction {
  package static let name = "getDeckConfig"

  /// The deck's full name, as Anki spells it.
  package var deck: String

  package init(deck: String) {
    self.deck = deck
  }

  package func writeParameters(to json: inout JSONWriter) {
    json.member("deck", deck)
  }

  /// A filtered deck has no preset: the deck itself comes back, with a mark.
  package static func decode(_ json: JSONElement) throws(JSONError) -> Int64? {
    if json.bool == false || json["dyn"]?.int == 1 { return nil }
    return try json.required("id").requiredInt()
  }
}
