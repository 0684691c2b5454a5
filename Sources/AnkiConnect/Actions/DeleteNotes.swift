package import JSONText

/// Deletes notes with their cards.
///
/// Anki can undo it, and keeps their reviews for its statistics.
package struct DeleteNotes: WriteAction {
  package static let name = "deleteNotes"

  /// The notes' numbers; unknown ones are passed over.
  package var notes: [Int64]

  package init(notes: [Int64]) {
    self.notes = notes
  }

  package func writeParameters(to json: inout JSONWriter) {
    json.member("notes", notes)
  }
}
