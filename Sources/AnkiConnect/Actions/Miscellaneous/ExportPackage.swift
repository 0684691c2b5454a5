public import JSONText

/// Writes a deck, with the decks below and their media, to a package; tells whether there is such a
/// deck.
///
/// Anki's process writes the file, on its own machine and as far as its sandbox lets it.
public struct ExportPackage: WriteAction {
  /// The name on the wire.
  public static let name = "exportPackage"

  /// The deck's full name.
  public var deck: String
  /// The absolute path of the file; one that is there is replaced.
  public var path: String
  /// Whether the reviews and deck options go along; AnkiConnect's own default is no.
  public var includesSchedule: Bool

  /// The action with its parameters.
  public init(deck: String, path: String, includesSchedule: Bool = true) {
    (self.deck, self.path, self.includesSchedule) = (deck, path, includesSchedule)
  }

  /// Writes the members of `params`.
  public func writeParameters(to json: inout JSONWriter) {
    json.member("deck", deck)
    json.member("path", path)
    json.member("includeSched", includesSchedule)
  }

  /// Reads the `result`.
  public static func decode(_ json: JSONElement) throws(JSONError) -> Bool {
    try json.requiredBool()
  }
}
