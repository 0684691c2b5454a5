public import JSONText

/// Shows the list of decks.
public struct GuiDeckBrowser: ReadAction {
  /// The name on the wire.
  public static let name = "guiDeckBrowser"

  /// Shows the list.
  public init() {}
}

/// Makes a deck the chosen one and shows it, and tells whether there is one of that name.
public struct GuiDeckOverview: WriteAction {
  /// The name on the wire.
  public static let name = "guiDeckOverview"

  /// The deck's full name.
  public var deck: String

  /// Shows a deck.
  public init(deck: String) {
    self.deck = deck
  }

  /// Writes the members of `params`.
  public func writeParameters(to json: inout JSONWriter) {
    json.member("name", deck)
  }

  /// Reads the `result`.
  public static func decode(_ json: JSONElement) throws(JSONError) -> Bool {
    try json.requiredBool()
  }
}

/// Makes a deck the chosen one and begins to review it, and tells whether there is one of that
/// name.
public struct GuiDeckReview: WriteAction {
  /// The name on the wire.
  public static let name = "guiDeckReview"

  /// The deck's full name.
  public var deck: String

  /// Reviews a deck.
  public init(deck: String) {
    self.deck = deck
  }

  /// Writes the members of `params`.
  public func writeParameters(to json: inout JSONWriter) {
    json.member("name", deck)
  }

  /// Reads the `result`.
  public static func decode(_ json: JSONElement) throws(JSONError) -> Bool {
    try json.requiredBool()
  }
}
