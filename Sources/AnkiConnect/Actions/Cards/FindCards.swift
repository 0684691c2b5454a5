public import JSONText

/// The numbers of the cards that a search finds.
public struct FindCards: ReadAction {
  public static let name = "findCards"

  /// The search, in Anki's language.
  public var query: String

  /// The action with its parameters.
  public init(query: String) {
    self.query = query
  }

  public func writeParameters(to json: inout JSONWriter) {
    json.member("query", query)
  }

  public static func decode(_ json: JSONElement) throws(JSONError) -> [Int64] {
    try json.requiredInts()
  }
}
