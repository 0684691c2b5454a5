public import JSONText

/// The numbers of the notes that a search finds.
public struct FindNotes: ReadAction {
  /// The name on the wire.
  public static let name = "findNotes"

  /// The search, in Anki's language.
  public var query: String

  /// The action with its parameters.
  public init(query: String) {
    self.query = query
  }

  /// Writes the members of `params`.
  public func writeParameters(to json: inout JSONWriter) {
    json.member("query", query)
  }

  /// Reads the `result`.
  public static func decode(_ json: JSONElement) throws(JSONError) -> [Int64] {
    try json.requiredInts()
  }
}
