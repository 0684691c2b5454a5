package import JSONText

/// Adds tags to notes.
///
/// One call for many notes is some hundred times as fast as one for each.
package struct AddTags: WriteAction {
  package static let name = "addTags"

  /// The notes' numbers; unknown ones are passed over.
  package var notes: [Int64]
  /// The tags.
  package var tags: [String]

  package init(notes: [Int64], tags: [String]) {
    self.notes = notes
    self.tags = tags
  }

  package func writeParameters(to json: inout JSONWriter) {
    json.member("notes", notes)
    // One text with blanks: a list is an error here, unlike in addNote.
    json.member("tags", tags.joined(separator: " "))
  }
}
