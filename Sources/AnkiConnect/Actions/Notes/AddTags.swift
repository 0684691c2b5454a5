public import JSONText

/// Adds tags to notes.
///
/// One call for many notes is some hundred times as fast as one for each.
public struct AddTags: WriteAction {
  /// The name on the wire.
  public static let name = "addTags"

  /// The notes' numbers; unknown ones are passed over.
  public var notes: [Int64]
  /// The tags.
  public var tags: [String]

  /// The action with its parameters.
  public init(notes: [Int64], tags: [String]) {
    self.notes = notes
    self.tags = tags
  }

  /// Writes the members of `params`.
  public func writeParameters(to json: inout JSONWriter) {
    json.member("notes", notes)
    // One text with blanks: a list is an error here, unlike in addNote.
    json.member("tags", tags.joined(separator: " "))
  }
}
