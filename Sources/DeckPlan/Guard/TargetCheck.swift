import DeckModel

/// Mistakes in the files that only show against the target: models that nobody has, a kind that
/// cannot be changed, a name that the target spells in another case.
enum TargetCheck {
  static func problems(of desired: DesiredState, in current: CollectionState) -> [Diagnostic] {
    modelProblems(desired.collection.models, current) + noteProblems(desired.collection, current)
  }

  private static func modelProblems(
    _ models: [NoteType], _ current: CollectionState
  ) -> [Diagnostic] {
    models.flatMap { model -> [Diagnostic] in
      guard let old = current.model(named: model.name) else { return [] }
      return kindProblem(model, old) + model.fields.compactMap { spellingProblem($0, in: old) }
    }
  }

  private static func kindProblem(_ model: NoteType, _ old: NoteType) -> [Diagnostic] {
    guard model.kind != old.kind else { return [] }
    return [
      Diagnostic(
        .invalidValue,
        "model \"\(model.name)\" is \(old.kind.rawValue) in the target, not \(model.kind.rawValue)",
        at: model.location, help: "Anki cannot change the kind of a model; give it another name")
    ]
  }

  private static func spellingProblem(_ field: Field, in old: NoteType) -> Diagnostic? {
    let key = Canonical.nameKey(field.name)
    guard old.field(named: field.name) == nil,
      let other = old.fields.first(where: { Canonical.nameKey($0.name) == key })
    else { return nil }
    return Diagnostic(
      .unknownField, "field \"\(field.name)\" is spelled \"\(other.name)\" in the target",
      at: field.location, help: "write \"\(other.name)\"")
  }

  private static func noteProblems(
    _ desired: CollectionState, _ current: CollectionState
  ) -> [Diagnostic] {
    let declared = Set(desired.models.map { Canonical.nameKey($0.name) })
    var names = NameKeys()
    let others = desired.notes.filter { !declared.contains(names[$0.model]) }
    return Dictionary(grouping: others, by: \.model).flatMap { name, notes -> [Diagnostic] in
      guard let model = current.model(named: name) else { return [unknownModel(name, notes)] }
      return notes.flatMap { fieldProblems($0, model) }
    }
  }

  private static func unknownModel(_ name: String, _ notes: [Note]) -> Diagnostic {
    let more = notes.count > 1 ? [Diagnostic.Note("\(notes.count) notes use it")] : []
    return Diagnostic(
      .unknownModel, "model \"\(name)\" is neither in the files nor in the target",
      at: notes.first?.location, notes: more, help: "declare it under models, or mend the name")
  }

  private static func fieldProblems(_ note: Note, _ model: NoteType) -> [Diagnostic] {
    note.fields.filter { model.field(named: $0.name) == nil }.map { field in
      Diagnostic(
        .unknownField, "model \"\(model.name)\" in the target has no field \"\(field.name)\"",
        at: field.location ?? note.location,
        notes: [.init("it has: " + model.fields.map(\.name).joined(separator: ", "))])
    }
  }
}
