package import DeckModel

extension Note {
  /// This note with only those fields that differ from another one's.
  package func changed(from old: Note) -> Note {
    var note = self
    note.fields = fields.filter { field in
      !(old.text(of: field.name)?.hasBytes(of: field.text) ?? false)
    }
    return note
  }
}
