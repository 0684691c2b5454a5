import DeckModel

/// The first field of a note should not be empty: Anki refuses to add such a note (seen in Anki 26.9:
/// "cannot create note because it is empty") and holds it all the same.
///
/// Without an id it is a mistake, since the id is made of the first field.
enum FirstFieldRule {
  static func problems(of note: Note, _ model: ModelInfo, hasID: Bool) -> [Diagnostic] {
    let name = model.type.fields[0].name
    let index = note.fields.indices.first { note.fields[$0].name.hasBytes(of: name) }
    if let index, !Canonical.isEmptyFirstField(note.fields[index].text) { return [] }
    let what = hasID ? DiagnosticCode.blankFirstField : .emptyFirstField
    return [
      Diagnostic(
        what, "the first field, \"\(name)\", is empty",
        at: index.flatMap { note.fields[$0].location } ?? note.location,
        notes: [.init("Anki knows a note by its first field and refuses to add one without")],
        help: "write something in \"\(name)\"")
    ]
  }
}
