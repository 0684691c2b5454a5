public import JSONText

/// Removes tags, and the tags below them, from notes.
public struct RemoveTags: WriteAction {
  /// The name on the wire.
  public static let name = "removeTags"

  /// The notes' numbers; unknown ones are passed over.
  public var notes: [Int64]
  /// The tags; `a` takes `a::b` with it.
  public var tags: [String]

  /// The action with its parameters.
  public init(notes: [Int64], tags: [String]) {
    self.notes = notes
    self.tags = tags
  }

  /// Writes the members of `params`.
  public func writeParameters(to json: inout JSONWriter) {
    json.member("notes", notes)
    json.member("tags", tags.joined(separator: " "))
  }
}
