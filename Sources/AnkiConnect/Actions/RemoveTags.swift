package import JSONText

/// Removes tags, and the tags below them, from notes.
package struct RemoveTags: WriteAction {
  package static let name = "removeTags"

  /// The notes' numbers; unknown ones are passed over.
  package var notes: [Int64]
  /// The tags; `a` takes `a::b` with it.
  package var tags: [String]

  package init(notes: [Int64], tags: [String]) {
    self.notes = notes
    self.tags = tags
  }

  package func writeParameters(to json: inout JSONWriter) {
    json.member("notes", notes)
    json.member("tags", tags.joined(separator: " "))
  }
}
