public import JSONText

/// Puts one tag into the place of another, in notes that have it; tags below it stay.
///
/// The new one may be there already. This is the only way to take a tag away from above others that
/// stay.
public struct ReplaceTags: WriteAction {
  /// The name on the wire.
  public static let name = "replaceTags"

  /// The notes' numbers; unknown ones are passed over.
  public var notes: [Int64]
  /// The tag that goes.
  public var tag: String
  /// The tag that comes.
  public var replacement: String

  /// The action with its parameters.
  public init(notes: [Int64], tag: String, replacement: String) {
    self.notes = notes
    self.tag = tag
    self.replacement = replacement
  }

  /// Writes the members of `params`.
  public func writeParameters(to json: inout JSONWriter) {
    json.member("notes", notes)
    json.member("tag_to_replace", tag)
    json.member("replace_with_tag", replacement)
  }
}
