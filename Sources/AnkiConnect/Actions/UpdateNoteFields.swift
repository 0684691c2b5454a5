package import DeckModel
package import JSONText

/// Sets fields of a note.
///
/// Names are matched with regard to case, unknown ones passed over in silence.
package struct UpdateNoteFields: WriteAction {
  package static let name = "updateNoteFields"

  /// The note's number.
  package var noteID: Int64
  /// The fields to set.
  package var fields: [NoteField]

  package init(noteID: Int64, fields: [NoteField]) {
    self.noteID = noteID
    self.fields = fields
  }

  package func writeParameters(to json: inout JSONWriter) {
    json.member("note") { json in
      json.object { json in
        json.member("id", noteID)
        json.member(fields: fields)
      }
    }
  }
}
