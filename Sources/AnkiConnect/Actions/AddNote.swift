package import DeckModel
package import JSONText

/// Adds a note and gives its number.
///
/// Duplicates are allowed, because identity is decided before. The scope of the check is never set:
/// a scope of `deck` would also switch off Anki's check of cloze notes. Files never go by `picture`,
/// `audio` or `video`: on failure these write the error into the field.
package struct AddNote: WriteAction {
  package static let name = "addNote"

  /// The note, with all its fields and tags.
  package var note: Note

  package init(note: Note) {
    self.note = note
  }

  package func writeParameters(to json: inout JSONWriter) {
    json.member("note") { json in
      json.object { json in
        json.member("deckName", note.deck)
        json.member("modelName", note.model)
        json.member(fields: note.fields)
        // A list: one text would be taken apart into letters.
        json.member("tags", note.tags)
        json.member("options") { $0.object { $0.member("allowDuplicate", true) } }
      }
    }
  }

  package static func decode(_ json: JSONElement) throws(JSONError) -> Int64 {
    try json.requiredInt()
  }
}

extension JSONWriter {
  /// The member `fields`, as every action on notes takes it.
  mutating func member(fields: [NoteField]) {
    member("fields") { json in
      json.object { json in for field in fields { json.member(field.name, field.text) } }
    }
  }
}
