import DeckModel

/// What keeps a plan as a whole from being applied: limits of the policy, drift where it must not be,
/// files that were read as empty.
struct PlanLimits {
  let desired: DesiredState
  let allowances: Allowances
  /// How many notes of ours the target has.
  let noteCount: Int
  /// Whether notes were written before.
  let hasWrittenNotes: Bool

  /// The reasons, each with its way out.
  func stops(for steps: [PlannedOperation]) -> [PlanStop] {
    [emptyFiles(steps), drift(steps), deletes(steps), reviews(steps)].compactMap(\.self)
  }

  /// No notes in the files can mean that they were not found: never "take everything away".
  private func emptyFiles(_ steps: [PlannedOperation]) -> PlanStop? {
    guard desired.collection.notes.isEmpty, hasWrittenNotes,
      steps.contains(where: \.operation.takesNoteAway)
    else { return nil }
    return PlanStop(
      "the files have no notes at all, and \(noteCount) notes of ours are in the target",
      help: "check include in deckform.yaml; to take all away, remove them in Anki")
  }

  private func drift(_ steps: [PlannedOperation]) -> PlanStop? {
    guard desired.policy.drift == .fail else { return nil }
    let count = steps.count { $0.hold == .drift }
    guard count > 0 else { return nil }
    return PlanStop(
      "\(count) \(count == 1 ? "thing was" : "things were") edited in Anki, and the policy is "
        + "drift: fail", help: "--overwrite-drift takes the files' side")
  }

  private func deletes(_ steps: [PlannedOperation]) -> PlanStop? {
    let count = steps.count { step in
      if case .deleteNote = step.operation { step.hold == nil } else { false }
    }
    guard count > allowances.deletes ?? most(desired.policy.deleteLimit) else { return nil }
    return PlanStop(
      "\(count) of \(noteCount) notes would be deleted, more than the limit of "
        + desired.policy.deleteLimit.phrase, help: "--allow delete=\(count) does it")
  }

  private func reviews(_ steps: [PlannedOperation]) -> PlanStop? {
    let count = steps.reduce(0) { $1.hold == nil ? $0 + $1.cost.reviews : $0 }
    guard count > allowances.reviews ?? most(desired.policy.reviewLimit) else { return nil }
    return PlanStop(
      "\(count) reviews would be lost, more than the limit of "
        + desired.policy.reviewLimit.phrase, help: "--allow reviews=\(count) does it")
  }

  /// A percentage lets at least one through, or small decks could never lose a note.
  private func most(_ limit: Policy.Limit) -> Int {
    switch limit {
    case .count(let count): count
    case .percentage(let percentage): max(percentage > 0 ? 1 : 0, noteCount * percentage / 100)
    }
  }
}

extension Policy.Limit {
  /// The limit as the files write it.
  var phrase: String {
    switch self {
    case .count(let count): "\(count)"
    case .percentage(let percentage): "\(percentage)%"
    }
  }
}

extension Operation {
  /// Whether a note is taken from the learner's sight.
  var takesNoteAway: Bool {
    switch self {
    case .deleteNote, .suspendCards: true
    default: false
    }
  }

  /// Whether it takes away what cannot be made again.
  public var isDestructive: Bool {
    switch self {
    case .deleteNote, .removeField, .removeTemplate, .changeModel: true
    default: false
    }
  }

  /// Whether only the target knows what it costs.
  public var hasCost: Bool {
    if case .addTemplate = self { true } else { isDestructive }
  }
}
