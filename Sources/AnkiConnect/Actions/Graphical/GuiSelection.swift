public import JSONText

/// Selects a card in the browser, and tells whether that is open.
public struct GuiSelectCard: ReadAction {
  /// The name on the wire.
  public static let name = "guiSelectCard"

  /// The card's number.
  public var card: Int64

  /// Selects a card.
  public init(card: Int64) {
    self.card = card
  }

  /// Writes the members of `params`.
  public func writeParameters(to json: inout JSONWriter) {
    json.member("card", card)
  }

  /// Reads the `result`.
  public static func decode(_ json: JSONElement) throws(JSONError) -> Bool {
    try json.requiredBool()
  }
}

/// The old name of ``GuiSelectCard``: it selects a card, not a note.
public struct GuiSelectNote: ReadAction {
  /// The name on the wire.
  public static let name = "guiSelectNote"

  /// The card's number.
  public var card: Int64

  /// Selects a card.
  public init(card: Int64) {
    self.card = card
  }

  /// Writes the members of `params`.
  public func writeParameters(to json: inout JSONWriter) {
    json.member("note", card)
  }

  /// Reads the `result`.
  public static func decode(_ json: JSONElement) throws(JSONError) -> Bool {
    try json.requiredBool()
  }
}

/// The numbers of the notes that are selected in the browser; none while it is closed.
public struct GuiSelectedNotes: ReadAction {
  /// The name on the wire.
  public static let name = "guiSelectedNotes"

  /// Asks for the selection.
  public init() {}

  /// Reads the `result`.
  public static func decode(_ json: JSONElement) throws(JSONError) -> [Int64] {
    try json.requiredInts()
  }
}
