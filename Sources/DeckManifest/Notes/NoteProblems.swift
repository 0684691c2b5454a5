import DeckModel

extension Diagnostic {
  /// A note that does not say its model or its deck.
  static func incompleteNote(_ draft: borrowing NoteDraft) -> Diagnostic {
    let missing = draft.model == nil ? "model" : "deck"
    return Diagnostic(
      .incompleteNote, "the note has no \(missing)", at: draft.location,
      help: "write \"\(missing): …\" in the note, or under defaults")
  }

  /// A field that the model of a note does not have.
  static func unknownField(
    _ name: String, _ model: NoteType, at location: SourceLocation
  ) -> Diagnostic {
    let names = model.fields.map(\.name)
    return Diagnostic(
      .unknownField, "model \"\(model.name)\" has no field \"\(name)\"",
      at: location, label: "not a field of the model",
      notes: [.init("it has: " + names.joined(separator: ", "))],
      help: Nearest.help(for: name, among: names))
  }
}
