package import JSONText

/// The options preset of a deck; nil when there is no deck of that very name, and for
/// a filtered deck.
package struct PresetOfDeck: ReadAction {
  package static let name = GetDeckConfig.name

  /// What is told of a preset.
  package struct Preset: Equatable, Sendable {
    /// Its number.
    package var number: Int64
    /// Whether new cards get places in the queue by lot.
    package var isRandom: Bool
  }

  /// The deck's full name, as Anki spells it.
  package var deck: String

  package init(deck: String) {
    self.deck = deck
  }

  package func writeParameters(to json: inout JSONWriter) {
    json.member("deck", deck)
  }

  /// A filtered deck has no preset: the deck itself comes back, with a mark.
  package static func decode(_ json: JSONElement) throws(JSONError) -> Preset? {
    if json.bool == false || json["dyn"]?.int == 1 { return nil }
    return Preset(
      number: try json.required("id").requiredInt(), isRandom: json["new"]?["order"]?.int == 0)
  }
}
