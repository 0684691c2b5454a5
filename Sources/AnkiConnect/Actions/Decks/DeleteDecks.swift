public import JSONText

/// Deletes decks with all that is in them: their cards, the decks below, and the notes whose last
/// card goes.
///
/// There is no way to spare the cards, so it must be known before that there are none. A name that
/// is no deck's in its very spelling is passed over in silence; the default deck stays.
public struct DeleteDecks: WriteAction {
  /// The name on the wire.
  public static let name = "deleteDecks"

  /// The decks' full names, as Anki spells them.
  public var decks: [String]

  /// The action with its parameters.
  public init(decks: [String]) {
    self.decks = decks
  }

  /// Writes the members of `params`.
  public func writeParameters(to json: inout JSONWriter) {
    json.member("decks", decks)
    json.member("cardsToo", true)
  }
}
