package import JSONText

/// Writes a deck, with the decks below and their media, to a package; tells whether there is such a
/// deck.
///
/// Anki's process writes the file, on its own machine and as far as its sandbox lets it.
package struct ExportPackage: WriteAction {
  package static let name = "exportPackage"

  /// The deck's full name.
  package var deck: String
  /// The absolute path of the file; one that is there is replaced.
  package var path: String

  package init(deck: String, path: String) {
    self.deck = deck
    self.path = path
  }

  package func writeParameters(to json: inout JSONWriter) {
    json.member("deck", deck)
    json.member("path", path)
    json.member("includeSched", true)
  }

  package static func decode(_ json: JSONElement) throws(JSONError) -> Bool {
    try json.requiredBool()
  }
}
