package import DeckModel
package import JSONText

/// Gives a note another note type.
///
/// All fields and tags are replaced: what is not sent is lost.
package struct UpdateNoteModel: WriteAction {
  package static let name = "updateNoteModel"

  /// The note's number.
  package var noteID: Int64
  /// The note as it is to be, with every field and tag.
  package var note: Note

  package init(noteID: Int64, note: Note) {
    self.noteID = noteID
    self.note = note
  }

  package func writeParameters(to json: inout JSONWriter) {
    json.member("note") { json in
      json.object { json in
        json.member("id", noteID)
        json.member("modelName", note.model)
        json.member(fields: note.fields)
        json.member("tags", note.tags)
      }
    }
  }
}
