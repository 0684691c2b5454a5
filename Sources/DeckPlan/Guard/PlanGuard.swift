import DeckModel

/// Holds every step that must not be performed without consent.
struct PlanGuard {
  let capabilities: Capabilities
  let allowances: Allowances
  /// What the target refuses; a package takes everything.
  var refusal: AnkiRefusal?

  /// The same steps in the same order, held where they must be.
  func guarded(_ steps: [PlannedOperation]) -> [PlannedOperation] {
    let steps = parted(steps).map { step in
      var step = step
      if step.hold != .isProtected { step.hold = hold(for: step.operation) ?? step.hold }
      return step
    }
    return holdingConflicts(in: holdingDependents(in: steps))
  }

  private func hold(for operation: Operation) -> Hold? {
    switch operation {
    case .describeDeck where !capabilities.deckDescriptions:
      .notPossible("it cannot write a deck's description")
    case .setFieldOptions(_, let old, let new)
    where !capabilities.rightToLeft && old.isRightToLeft != new.isRightToLeft:
      .notPossible("it cannot set the writing direction of a field")
    case .storeMedia(_, let file)
    where !capabilities.exclusive && !Canonical.mediaName(file.name).hasBytes(of: file.name):
      .notPossible("it would store it as \"\(Canonical.mediaName(file.name))\"")
    case .renameModel where !capabilities.modelNames:
      .notPossible("it cannot rename a model; rename it in Anki and plan again")
    case _ where refusal?.reason(operation) != nil:
      .notPossible(refusal?.reason(operation) ?? "")
    case _ where operation.forcesFullSync && capabilities.syncs && !allowances.fullSync:
      .needsFullSync
    default: nil
    }
  }

  private func parted(_ steps: [PlannedOperation]) -> [PlannedOperation] {
    if capabilities.rightToLeft { return steps }
    return steps.flatMap { step in
      split(step.operation).map {
        PlannedOperation($0, reason: step.reason, hold: step.hold, cost: step.cost)
      }
    }
  }

  /// Parts the options of a field into those that this target can set and the writing direction.
  private func split(_ operation: Operation) -> [Operation] {
    guard case .setFieldOptions(let model, let old, let new) = operation,
      old.isRightToLeft != new.isRightToLeft
    else { return [operation] }
    var possible = new
    possible.isRightToLeft = old.isRightToLeft
    var rest = old
    rest.isRightToLeft = new.isRightToLeft
    rest.location = new.location
    return
      (possible.hasOptions(of: old)
      ? [] : [.setFieldOptions(model: model, from: old, to: possible)])
      + [.setFieldOptions(model: model, from: old, to: rest)]
  }

  /// A note that writes a field which is not going to be added cannot be written either.
  private func holdingDependents(in steps: [PlannedOperation]) -> [PlannedOperation] {
    let missing = steps.reduce(into: [String: [String]]()) { missing, step in
      guard step.hold == .needsFullSync,
        case .addField(let model, let field, _) = step.operation
      else { return }
      missing[Canonical.nameKey(model), default: []].append(field.name)
    }
    guard !missing.isEmpty else { return steps }
    return steps.map { step in
      guard let note = step.operation.writtenNote,
        let fields = missing[Canonical.nameKey(note.model)],
        fields.contains(where: { !(note.text(of: $0) ?? "").isEmpty })
      else { return step }
      var step = step
      step.hold = step.hold ?? .needsFullSync
      return step
    }
  }

  /// Of a note in conflict nothing is written.
  private func holdingConflicts(in steps: [PlannedOperation]) -> [PlannedOperation] {
    let notes = steps.reduce(into: Set<ResourceKey>()) { keys, step in
      if step.hold == .conflict, step.operation.note != nil { keys.insert(step.operation.key) }
    }
    guard !notes.isEmpty else { return steps }
    return steps.map { step in
      guard step.hold == nil, notes.contains(step.operation.key) else { return step }
      var step = step
      step.hold = .conflict
      return step
    }
  }
}

extension Operation {
  /// The note whose fields this operation writes.
  var writtenNote: Note? {
    switch self {
    case .addNote(let note), .adoptNote(_, let note), .updateNoteFields(_, let note),
      .changeModel(_, let note, _):
      note
    default: nil
    }
  }

  /// Why it is in the plan, in a few words.
  var reason: String {
    switch self {
    case .storeMedia(nil, _), .createDeck, .createModel, .addField, .addTemplate, .addNote:
      "not in the target"
    case .storeMedia: "the content differs"
    case .describeDeck: "the description differs"
    case .moveField, .moveTemplate: "the order differs"
    case .setFieldOptions: "the options differ"
    case .updateTemplate: "the template differs"
    case .updateStyling: "the styling differs"
    case .adoptNote: "an equal note is already there"
    case .updateNoteFields: "fields differ"
    case .updateNoteTags: "tags differ"
    case .changeModel: "the model differs"
    case .moveCards: "cards lie in another deck"
    case .renameModel, .renameField, .renameTemplate: "it has another name"
    case .removeField, .removeTemplate: "it left the files"
    case .suspendCards, .deleteNote: "the note left the files"
    case .resumeCards: "the note is in the files again"
    case .deleteMedia: "no note uses it any more"
    case .deleteDeck: "it left the files and is empty"
    }
  }
}
