public import JSONText

/// The options preset of a deck; nil when there is no deck of that very name, and for a filtered
/// deck, which has none.
public struct GetDeckConfig: ReadAction {
  /// The name on the wire.
  public static let name = "getDeckConfig"

  /// The deck's full name, as Anki spells it.
  public var deck: String

  /// Asks for the preset of a deck.
  public init(deck: String) {
    self.deck = deck
  }

  /// Writes the members of `params`.
  public func writeParameters(to json: inout JSONWriter) {
    json.member("deck", deck)
  }

  /// Reads the `result`.
  public static func decode(_ json: JSONElement) throws(JSONError) -> DeckConfig? {
    // Of a filtered deck the deck itself comes back, with a mark.
    if json.bool == false || json["dyn"]?.int == 1 { return nil }
    return try DeckConfig(json)
  }
}

/// Stores a preset, and tells whether there is one of its number.
///
/// Only presets that came from ``GetDeckConfig`` can be stored.
public struct SaveDeckConfig: WriteAction {
  /// The name on the wire.
  public static let name = "saveDeckConfig"

  /// The preset.
  public var config: DeckConfig

  /// Stores a preset.
  public init(config: DeckConfig) {
    self.config = config
  }

  /// Writes the members of `params`.
  public func writeParameters(to json: inout JSONWriter) {
    json.member("config") { config.write(to: &$0) }
  }

  /// Reads the `result`.
  public static func decode(_ json: JSONElement) throws(JSONError) -> Bool {
    try json.requiredBool()
  }
}

/// Makes a preset like another, and gives its number; nil when that other is not there.
///
/// A name that another preset has is given all the same.
public struct CloneDeckConfigId: WriteAction {
  /// The name on the wire.
  public static let name = "cloneDeckConfigId"

  /// The name of the new preset.
  public var preset: String

  /// The number of the preset that it begins like.
  public var source: Int64

  /// Makes a preset.
  public init(name preset: String, source: Int64 = 1) {
    self.preset = preset
    self.source = source
  }

  /// Writes the members of `params`.
  public func writeParameters(to json: inout JSONWriter) {
    json.member("name", preset)
    json.member("cloneFrom", source)
  }

  /// Reads the `result`.
  public static func decode(_ json: JSONElement) throws(JSONError) -> Int64? {
    json.bool == false ? nil : try json.requiredInt()
  }
}

/// Removes a preset, and tells whether it was there; its decks get the default one.
///
/// The default preset, 1, cannot go, but the attempt forces a full sync all the same (seen).
public struct RemoveDeckConfigId: WriteAction {
  /// The name on the wire.
  public static let name = "removeDeckConfigId"

  /// The preset's number.
  public var preset: Int64

  /// Removes a preset.
  public init(preset: Int64) {
    self.preset = preset
  }

  /// Writes the members of `params`.
  public func writeParameters(to json: inout JSONWriter) {
    json.member("configId", preset)
  }

  /// Reads the `result`.
  public static func decode(_ json: JSONElement) throws(JSONError) -> Bool {
    try json.requiredBool()
  }
}
