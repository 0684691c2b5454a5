package import JSONText

/// Puts one tag into the place of another, in notes that have it; tags below it stay.
///
/// The new one may be there already. This is the only way to take a tag away from above others that
/// stay.
package struct ReplaceTags: WriteAction {
  package static let name = "replaceTags"

  /// The notes' numbers; unknown ones are passed over.
  package var notes: [Int64]
  /// The tag that goes.
  package var tag: String
  /// The tag that comes.
  package var replacement: String

  package init(notes: [Int64], tag: String, replacement: String) {
    self.notes = notes
    self.tag = tag
    self.replacement = replacement
  }

  package func writeParameters(to json: inout JSONWriter) {
    json.member("notes", notes)
    json.member("tag_to_replace", tag)
    json.member("replace_with_tag", replacement)
  }
}
