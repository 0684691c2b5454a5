import DeckModel

/// The first field of a note must not be empty: Anki refuses such a note (seen in Anki 26.9:
/// "cannot create note because it is empty").
enum FirstFieldRule {
  static func problems(of note: Note, _ model: ModelInfo) -> [Diagnostic] {
    let name = model.type.fields[0].name
    let index = note.fields.indices.first { note.fields[$0].name.hasBytes(of: name) }
    if let index, !Canonical.isEmptyFirstField(note.fields[index].text) { return [] }
    return [
      Diagnostic(
        .emptyFirstField, "the first field, \"\(name)\", is empty",
        at: index.flatMap { note.fields[$0].location } ?? note.location,
        notes: [.init("Anki knows a note by its first field and refuses one without")],
        help: "write something in \"\(name)\"")
    ]
  }
}
