import DeckModel

extension Diagnostic {
  /// Notes of the files that could be any of several notes in the target.
  static func ambiguousNote(_ notes: [DeckModel.Note], candidates: [DeckModel.Note]) -> Diagnostic {
    let ids = notes.map { "\"\($0.id ?? "")\"" }.joined(separator: ", ")
    let others = notes.dropFirst().map { Note("the files also have this one", at: $0.location) }
    let found = candidates.map { candidate in
      Note(
        "candidate: note \(candidate.noteID ?? 0) in deck \"\(candidate.deck)\": "
          + excerpt(candidate.fields.first?.text ?? ""))
    }
    return Diagnostic(
      .ambiguousNote,
      "cannot tell which note in the target is \(ids): \(candidates.count) candidates",
      at: notes.first?.location, notes: others + found,
      help: "give the model an id_field, or remove the double note in Anki")
  }

  private static func excerpt(_ text: String) -> String {
    text.count > 60 ? text.prefix(60) + "…" : text
  }
}
