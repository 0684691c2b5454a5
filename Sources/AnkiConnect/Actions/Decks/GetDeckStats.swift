public import JSONText

/// How many cards decks have, and how many of them come today.
///
/// A deck that is not there is made: that is why this counts as a change.
public struct GetDeckStats: WriteAction {
  /// The name on the wire.
  public static let name = "getDeckStats"

  /// The decks' full names.
  public var decks: [String]

  /// Asks about decks.
  public init(decks: [String]) {
    self.decks = decks
  }

  /// Writes the members of `params`.
  public func writeParameters(to json: inout JSONWriter) {
    json.member("decks", decks)
  }

  /// Reads the `result`.
  public static func decode(_ json: JSONElement) throws(JSONError) -> [DeckStatistics] {
    var decks: [DeckStatistics] = []
    for deck in try json.requiredMembers() { decks.append(try DeckStatistics(deck.value)) }
    return decks
  }
}

/// What a deck has, with the decks below it.
public struct DeckStatistics: Equatable, Sendable {
  /// Its number.
  public var id: Int64
  /// The last part of its name.
  public var name: String
  /// How many new cards come today.
  public var new: Int64
  /// How many learning cards come today.
  public var learning: Int64
  /// How many reviews come today.
  public var reviews: Int64
  /// How many cards lie in the deck itself; nil from an older Anki.
  public var total: Int64?

  init(_ json: JSONElement) throws(JSONError) {
    id = try json.required("deck_id").requiredInt()
    name = try json.required("name").requiredString()
    new = try json.required("new_count").requiredInt()
    learning = try json.required("learn_count").requiredInt()
    reviews = try json.required("review_count").requiredInt()
    total = json["total_in_deck"]?.int
  }
}
