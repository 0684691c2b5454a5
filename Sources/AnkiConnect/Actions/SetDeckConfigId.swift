package import JSONText

/// Gives decks an options preset, and tells whether it did.
///
/// A preset that is not there counts as given, and the decks get the default one.
package struct SetDeckConfigId: WriteAction {
  package static let name = "setDeckConfigId"

  /// The decks' full names, as Anki spells them.
  package var decks: [String]
  /// The preset's number.
  package var preset: Int64

  package init(decks: [String], preset: Int64) {
    self.decks = decks
    self.preset = preset
  }

  package func writeParameters(to json: inout JSONWriter) {
    json.member("decks", decks)
    json.member("configId", preset)
  }

  package static func decode(_ json: JSONElement) throws(JSONError) -> Bool {
    try json.requiredBool()
  }
}
