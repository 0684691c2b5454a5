import DeckModel

/// What a running Anki refuses to make anew, although it may hold it, and files may say it.
///
/// Its own importer of packages takes all of it (seen in 26.9).
struct AnkiRefusal {
  /// What is to be known of a note type to judge notes.
  private struct Known {
    let type: NoteType
    let clozeFields: Set<String>
    /// Why it cannot be made; nil where it is there, or can be.
    let refusal: String?
  }

  private let known: [String: Known]

  /// The refusals of what the files ask for.
  init(_ desired: CollectionState, in current: CollectionState) {
    let present = Set(current.models.map { Canonical.nameKey($0.name) })
    var known: [String: Known] = [:]
    for type in current.models + desired.models {
      let key = Canonical.nameKey(type.name)
      let refusal = present.contains(key) ? nil : Self.refusals(of: type).first?.message
      let shown = type.templates.flatMap { TemplateTokens($0.front).clozeFields }
      known[key] = Known(type: type, clozeFields: Set(shown), refusal: refusal)
    }
    self.known = known
  }

  /// Why an operation would be refused; nil when it would not.
  func reason(_ operation: Operation) -> String? {
    switch operation {
    case .addNote(let note): reason(note)
    case .createModel(let type):
      Self.refusals(of: type).first.map { "Anki refuses the model: \($0.message)" }
    case .addTemplate(let model, let template, _), .updateTemplate(let model, _, let template):
      reason(template, of: model)
    default: nil
    }
  }

  private func reason(_ template: CardTemplate, of model: String) -> String? {
    guard let type = known[Canonical.nameKey(model)]?.type else { return nil }
    let start = "template \"\(template.name)\": "
    let refusal = Self.refusals(of: type).first { $0.message.utf8.starts(with: start.utf8) }
    return refusal.map { "Anki refuses it: \($0.message)" }
  }

  private func reason(_ note: Note) -> String? {
    guard let known = known[Canonical.nameKey(note.model)] else { return nil }
    if known.refusal != nil { return "its model cannot be made" }
    guard let first = known.type.fields.first else { return nil }
    if Canonical.isEmptyFirstField(note.text(of: first.name) ?? "") {
      return "Anki refuses a new note whose first field is empty"
    }
    let withClozes = note.fields.filter { !ClozeNumbers($0.text).numbers.isEmpty }
    guard known.type.kind == .cloze else {
      return withClozes.isEmpty ? nil : "Anki refuses a new note with a cloze in no cloze model"
    }
    if withClozes.isEmpty { return "Anki refuses a new note of a cloze model without a cloze" }
    return withClozes.first { !known.clozeFields.contains($0.name) }.map {
      "Anki refuses a new note with a cloze in \"\($0.name)\", which no template shows as one"
    }
  }

  private static func refusals(of type: NoteType) -> [Diagnostic] {
    TemplateRule.problems(of: type).filter { $0.code == .refusedTemplate }
  }
}
