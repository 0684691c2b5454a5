package import JSONText

/// The numbers of the cards that a search finds.
package struct FindCards: ReadAction {
  package static let name = "findCards"

  /// The search, in Anki's language.
  package var query: String

  package init(query: String) {
    self.query = query
  }

  package func writeParameters(to json: inout JSONWriter) {
    json.member("query", query)
  }

  package static func decode(_ json: JSONElement) throws(JSONError) -> [Int64] {
    try json.requiredInts()
  }
}
