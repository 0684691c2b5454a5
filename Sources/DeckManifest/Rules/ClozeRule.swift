import DeckModel

/// A cloze note has a cloze, in a field that the templates show as one, and nowhere else; a note of
/// another kind has none.
///
/// Anki refuses to add others (seen in Anki 26.9: "cannot create note for unknown reason") and holds
/// them all the same, so they are warnings.
enum ClozeRule {
  static func problems(of note: Note, _ model: ModelInfo) -> [Diagnostic] {
    // By index, as going over the fields would copy each.
    let mayHaveOne = note.fields.indices.contains { hasCloze(note.fields[$0].text) }
    guard model.type.kind == .cloze || mayHaveOne else { return [] }
    let misplaced = note.fields.filter { field in
      hasCloze(field.text) && !isClozeField(field.name, model)
    }.map { misplacement($0, model) }
    guard model.type.kind == .cloze, misplaced.isEmpty else { return misplaced }
    return mayHaveOne ? [] : [missing(note, model)]
  }

  /// Whether Anki makes a card of something in a text.
  static func hasCloze(_ text: String) -> Bool { !ClozeNumbers(text).numbers.isEmpty }

  private static func isClozeField(_ name: String, _ model: ModelInfo) -> Bool {
    guard model.type.kind == .cloze, let index = model.index(ofField: name) else { return false }
    return model.clozeFields.contains(index)
  }

  private static func missing(_ note: Note, _ model: ModelInfo) -> Diagnostic {
    let names = model.clozeFields.sorted().map { model.type.fields[$0].name }
    let field = note.fields.first { names.contains($0.name) }
    return Diagnostic(
      .missingCloze, "the note has no cloze", at: field?.location ?? note.location,
      notes: [.init("model \"\(model.type.name)\" makes its cards from clozes"), adding],
      help: "write {{c1::…}} around what is to be asked, in \(names.joined(separator: " or "))")
  }

  private static func misplacement(_ field: NoteField, _ model: ModelInfo) -> Diagnostic {
    Diagnostic(
      .misplacedCloze, "field \"\(field.name)\" has a cloze, and its templates show none",
      at: field.location, notes: [adding],
      help: model.type.kind == .cloze
        ? "move it to a field that a template shows with {{cloze:…}}" : "use a cloze model")
  }

  private static let adding = Diagnostic.Note("a running Anki refuses to add such a note")
}
