public import JSONText

/// Gives decks an options preset, and tells whether it did.
///
/// A preset that is not there counts as given, and the decks get the default one.
public struct SetDeckConfigId: WriteAction {
  /// The name on the wire.
  public static let name = "setDeckConfigId"

  /// The decks' full names, as Anki spells them.
  public var decks: [String]
  /// The preset's number.
  public var preset: Int64

  /// The action with its parameters.
  public init(decks: [String], preset: Int64) {
    self.decks = decks
    self.preset = preset
  }

  /// Writes the members of `params`.
  public func writeParameters(to json: inout JSONWriter) {
    json.member("decks", decks)
    json.member("configId", preset)
  }

  /// Reads the `result`.
  public static func decode(_ json: JSONElement) throws(JSONError) -> Bool {
    try json.requiredBool()
  }
}
