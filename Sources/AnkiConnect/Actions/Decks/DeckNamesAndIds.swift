public import JSONText

/// The decks with their numbers; fails while no collection is open.
public struct DeckNamesAndIds: ReadAction {
  /// The name on the wire.
  public static let name = "deckNamesAndIds"

  /// The action, which has no parameters.
  public init() {}

  /// Reads the `result`.
  public static func decode(_ json: JSONElement) throws(JSONError) -> [String: Int64] {
    var decks: [String: Int64] = [:]
    for deck in try json.requiredMembers() { decks[deck.key] = try deck.value.requiredInt() }
    return decks
  }
}
