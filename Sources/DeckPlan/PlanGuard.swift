import DeckModel

/// Gives every operation its reason, and a hold where it must not be performed without consent.
struct PlanGuard {
  let capabilities: Capabilities
  let allowances: Allowances
  let ourNotes: [NoteMatching.Pair]

  /// The steps for `operations`, in the same order.
  func steps(for operations: [Operation]) -> [PlannedOperation] {
    let steps = parted(operations).map {
      PlannedOperation($0, reason: $0.reason, hold: hold(for: $0))
    }
    return holdingMoves(in: holdingDependents(in: holdingForeignMedia(in: steps)))
  }

  private func hold(for operation: Operation) -> Hold? {
    switch operation {
    case .describeDeck where !capabilities.deckDescriptions:
      .notPossible("it cannot write a deck's description")
    case .setFieldOptions(_, let old, let new)
    where !capabilities.rightToLeft && old.isRightToLeft != new.isRightToLeft:
      .notPossible("it cannot set the writing direction of a field")
    case .adoptNote(let old, let new) where !allowances.adopt && !Diff.hasFields(of: new, old):
      .needsAdopt
    case _ where operation.forcesFullSync && capabilities.syncs && !allowances.fullSync:
      .needsFullSync
    default: nil
    }
  }

  private func parted(_ operations: [Operation]) -> [Operation] {
    capabilities.rightToLeft ? operations : operations.flatMap(split)
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
      return PlannedOperation(step.operation, reason: step.reason, hold: .needsFullSync)
    }
  }

  /// The cards of a note that is not taken over stay where they are.
  private func holdingMoves(in steps: [PlannedOperation]) -> [PlannedOperation] {
    let foreign = steps.reduce(into: Set<ResourceKey>()) { keys, step in
      if case .adoptNote = step.operation, step.hold != nil { keys.insert(step.operation.key) }
    }
    guard !foreign.isEmpty else { return steps }
    return steps.map { step in
      guard case .moveCards = step.operation, foreign.contains(step.operation.key) else {
        return step
      }
      return PlannedOperation(step.operation, reason: step.reason, hold: .needsAdopt)
    }
  }

  /// A file with other content under our name may be the learner's own: it is replaced only when
  /// one of our notes refers to it already.
  private func holdingForeignMedia(in steps: [PlannedOperation]) -> [PlannedOperation] {
    guard !allowances.adopt, !capabilities.exclusive else { return steps }
    return steps.map { step in
      guard case .storeMedia(let old?, _) = step.operation, !isReferredTo(old.name) else {
        return step
      }
      return PlannedOperation(step.operation, reason: step.reason, hold: .needsAdopt)
    }
  }

  private func isReferredTo(_ name: String) -> Bool {
    ourNotes.contains { pair in
      !pair.isAdopted
        && pair.current?.fields.contains(where: { $0.text.contains(name) }) ?? false
    }
  }
}

extension Operation {
  /// The note whose fields this operation writes.
  var writtenNote: Note? {
    switch self {
    case .addNote(let note), .adoptNote(_, let note), .updateNoteFields(_, let note),
      .changeModel(_, let note):
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
