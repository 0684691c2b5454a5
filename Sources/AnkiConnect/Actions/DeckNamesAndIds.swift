package import JSONText

/// The decks with their numbers; fails while no collection is open.
package struct DeckNamesAndIds: ReadAction {
  package static let name = "deckNamesAndIds"

  package init() {}

  package static func decode(_ json: JSONElement) throws(JSONError) -> [String: Int64] {
    var decks: [String: Int64] = [:]
    for deck in try json.requiredMembers() { decks[deck.key] = try deck.value.requiredInt() }
    return decks
  }
}
