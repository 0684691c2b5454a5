import DeckModel

/// Note types that notes of others have, too, and that a plan would give another shape.
///
/// A project that was made of a text, or that calls its note type like one of Anki's own, could so change all notes of
/// the learner.
struct SharedModels {
  /// How many notes that are not ours have each, by the key of its name.
  private let foreign: [String: Int]
  private let allowed: Set<String>

  /// - Parameters:
  ///   - counts: how many notes have each note type, by its name.
  ///   - ours: the notes that are ours.
  ///   - allowances: what the user agreed to.
  init(_ counts: [String: Int], ours: [Note], _ allowances: Allowances) {
    let own = ours.reduce(into: [String: Int]()) {
      $0[Canonical.nameKey($1.model), default: 0] += 1
    }
    foreign = counts.reduce(into: [:]) { foreign, count in
      let key = Canonical.nameKey(count.key)
      foreign[key] = count.value - (own[key] ?? 0)
    }
    allowed = Set(allowances.sharedModels.map(Canonical.nameKey))
  }

  /// The names of note types that steps give another shape.
  static func reshaped(by steps: [PlannedOperation], in current: CollectionState) -> [String] {
    let names = steps.compactMap { step -> String? in
      guard step.operation.reshapes(in: current) else { return nil }
      return step.operation.changedModel
    }
    return Set(names).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The steps, with all of a shared note type held, and the notes that would write a field that is not made.
  func held(_ steps: [PlannedOperation], in current: CollectionState) -> [PlannedOperation] {
    let names = Self.reshaped(by: steps, in: current).map(Canonical.nameKey)
    let held = names.filter { foreign[$0] ?? 0 > 0 && !allowed.contains($0) }
    guard !held.isEmpty else { return steps }
    return steps.map { step in
      guard step.hold == nil, let name = step.operation.changedModel ?? Self.writtenModel(step),
        held.contains(Canonical.nameKey(name)), needs(step.operation, current)
      else { return step }
      var step = step
      step.hold = .needsSharedModel(name, notes: foreign[Canonical.nameKey(name)] ?? 0)
      return step
    }
  }

  private static func writtenModel(_ step: PlannedOperation) -> String? {
    step.operation.writtenNote?.model
  }

  /// Whether an operation has to do with the other shape: a note that has text only in fields that are there has not.
  private func needs(_ operation: Operation, _ current: CollectionState) -> Bool {
    guard let note = operation.writtenNote, let model = current.model(named: note.model) else {
      return true
    }
    return note.fields.contains { !$0.text.isEmpty && model.field(named: $0.name) == nil }
  }
}

extension Operation {
  /// Whether notes of its note type lose something by it, or their cards.
  fileprivate func reshapes(in current: CollectionState) -> Bool {
    switch self {
    case .addField, .renameField, .removeField, .removeTemplate: true
    case .updateTemplate(let model, let old, let new):
      Self.blanks(old, new, current.model(named: model))
    default: false
    }
  }

  /// Whether a front shows no field any more of those that notes have.
  private static func blanks(
    _ old: CardTemplate, _ new: CardTemplate, _ model: NoteType?
  ) -> Bool {
    guard let model, let front = Template(old.front), let next = Template(new.front) else {
      return false
    }
    let isFilled = { (name: String) in model.field(named: name) != nil }
    return front.renders(isFilled) && !next.renders(isFilled)
  }
}
