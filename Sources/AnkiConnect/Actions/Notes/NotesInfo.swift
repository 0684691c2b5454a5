public import JSONText

/// Notes with their fields and tags.
///
/// AnkiConnect cannot tell their guids, nor the decks of their cards.
public struct NotesInfo: ReadAction {
  /// The name on the wire.
  public static let name = "notesInfo"

  private enum Selection: Sendable {
    case notes([Int64])
    case query(String)
  }

  private let selection: Selection

  /// Asks for notes by their numbers.
  public init(notes: [Int64]) {
    selection = .notes(notes)
  }

  /// Asks for the notes that a search finds; not in the add-on of 2023.
  public init(query: String) {
    selection = .query(query)
  }

  /// Writes the members of `params`.
  public func writeParameters(to json: inout JSONWriter) {
    switch selection {
    case .notes(let notes): json.member("notes", notes)
    case .query(let query): json.member("query", query)
    }
  }

  /// The notes in their order; nil for a number that no note has.
  public static func decode(_ json: JSONElement) throws(JSONError) -> [NoteInfo?] {
    try json.requiredList { json throws(JSONError) in
      json["noteId"] == nil ? nil : try NoteInfo(json)
    }
  }
}

/// A note as AnkiConnect gives it.
public struct NoteInfo: Equatable, Sendable {
  /// Its number.
  public var id: Int64
  /// The name of its note type.
  public var model: String
  /// Its fields, in their order.
  public var fields: NoteFields
  /// Its tags, sorted as Anki sorts them.
  public var tags: [String]
  /// The numbers of its cards, in the order of their templates.
  public var cards: [Int64]
  /// When it was changed last, in seconds since 1970; nil from an add-on of 2023.
  public var modified: Int64?
  /// The open profile; nil from an add-on of 2023.
  public var profile: String?

  init(_ json: JSONElement) throws(JSONError) {
    id = try json.required("noteId").requiredInt()
    model = try json.required("modelName").requiredString()
    fields = try NoteFields(json.required("fields"))
    tags = try json.required("tags").requiredStrings()
    cards = try json.required("cards").requiredInts()
    modified = json["mod"]?.int
    profile = json["profile"]?.string
  }
}
