public import JSONText

/// Cards with their fields, sides, scheduling and place.
///
/// Anki renders each card for it, which takes ten times as long as other reading.
public struct CardsInfo: ReadAction {
  /// The name on the wire.
  public static let name = "cardsInfo"

  /// The cards' numbers.
  public var cards: [Int64]

  /// Asks for cards.
  public init(cards: [Int64]) {
    self.cards = cards
  }

  /// Writes the members of `params`.
  public func writeParameters(to json: inout JSONWriter) {
    json.member("cards", cards)
  }

  /// The cards in their order; nil for a number that no card has.
  public static func decode(_ json: JSONElement) throws(JSONError) -> [CardInfo?] {
    try json.requiredList { json throws(JSONError) in
      json["cardId"] == nil ? nil : try CardInfo(json)
    }
  }
}

/// A card as AnkiConnect gives it.
public struct CardInfo: Equatable, Sendable {
  /// Its number.
  public var id: Int64
  /// The number of its note.
  public var note: Int64
  /// The full name of the deck it lies in.
  public var deck: String
  /// The name of its note type.
  public var model: String
  /// Which template or cloze it belongs to, from 0.
  public var order: Int64
  /// Its note's fields.
  public var fields: NoteFields
  /// The question side: HTML, styling included.
  public var question: String
  /// The answer side: HTML, styling included.
  public var answer: String
  /// The styling of its note type.
  public var css: String
  /// How it is scheduled.
  public var schedule: CardSchedule
  /// What the answer buttons say of the next interval, in the user's language; empty from an older add-on.
  public var nextReviews: [String]
  /// Its flag, 0 to 7; nil from an older add-on.
  public var flag: Int64?
  /// When it was changed last, in seconds since 1970; nil from an older add-on.
  public var modified: Int64?

  init(_ json: JSONElement) throws(JSONError) {
    id = try json.required("cardId").requiredInt()
    note = try json.required("note").requiredInt()
    deck = try json.required("deckName").requiredString()
    model = try json.required("modelName").requiredString()
    order = try json.required("ord").requiredInt()
    fields = try NoteFields(json.required("fields"))
    question = try json.required("question").requiredString()
    answer = try json.required("answer").requiredString()
    css = try json.required("css").requiredString()
    schedule = try CardSchedule(json)
    nextReviews = try json["nextReviews"]?.requiredStrings() ?? []
    flag = json["flags"]?.int
    modified = json["mod"]?.int
  }
}
