public import JSONText

/// Anki's old report on the collection: HTML.
public struct GetCollectionStatsHTML: ReadAction {
  /// The name on the wire.
  public static let name = "getCollectionStatsHTML"

  /// Whether it is about the whole collection; else about the chosen deck.
  public var isWhole: Bool

  /// Asks for the report.
  public init(isWhole: Bool = true) {
    self.isWhole = isWhole
  }

  /// Writes the members of `params`.
  public func writeParameters(to json: inout JSONWriter) {
    json.member("wholeCollection", isWhole)
  }

  /// Reads the `result`.
  public static func decode(_ json: JSONElement) throws(JSONError) -> String {
    try json.requiredString()
  }
}
