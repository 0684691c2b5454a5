public import JSONText

/// The card that is being reviewed; fails with ``AnkiConnectError/Code/noReview`` when there is none.
public struct GuiCurrentCard: ReadAction {
  /// The name on the wire.
  public static let name = "guiCurrentCard"

  /// A card on the screen.
  public struct Card: Equatable, Sendable {
    /// Its number.
    public var id: Int64
    /// The full name of its deck.
    public var deck: String
    /// The name of its note type.
    public var model: String
    /// The name of its template.
    public var template: String
    /// Which template or cloze it belongs to, from 0.
    public var order: Int64
    /// Its note's fields.
    public var fields: NoteFields
    /// The question side: HTML.
    public var question: String
    /// The answer side: HTML.
    public var answer: String
    /// The styling of its note type.
    public var css: String
    /// The answer buttons, from 1.
    public var buttons: [Int64]
    /// What the buttons say of the next interval, in the user's language.
    public var nextReviews: [String]
  }

  /// Asks for the card.
  public init() {}

  /// Reads the `result`.
  public static func decode(_ json: JSONElement) throws(JSONError) -> Card {
    Card(
      id: try json.required("cardId").requiredInt(),
      deck: try json.required("deckName").requiredString(),
      model: try json.required("modelName").requiredString(),
      template: try json.required("template").requiredString(),
      order: try json.required("fieldOrder").requiredInt(),
      fields: try NoteFields(json.required("fields")),
      question: try json.required("question").requiredString(),
      answer: try json.required("answer").requiredString(),
      css: try json.required("css").requiredString(),
      buttons: try json.required("buttons").requiredInts(),
      nextReviews: try json.required("nextReviews").requiredStrings())
  }
}
