package import DeckModel

/// A plan before it is known what its destructive steps cost.
package struct PlanDraft {
  private let desired: DesiredState
  private let current: CollectionState
  private let matching: NoteMatching
  private let removed: RemovedNotes
  private let capabilities: Capabilities
  private let allowances: Allowances
  private let state: SyncState
  private let steps: [PlannedOperation]
  private let notices: [Diagnostic]

  /// Compares what the files ask for with what the target has and with what was last written.
  package init(
    _ desired: DesiredState, from current: CollectionState, remembering state: SyncState,
    capabilities: Capabilities, allowances: Allowances
  ) {
    let renames = Renames(desired, current, state, capabilities)
    let (desired, current, state) = (renames.desired, renames.current, renames.state)
    let comparison = Comparison(
      with: state, policy: desired.policy, capabilities: capabilities, allowances: allowances,
      formerDecks: desired.collection.formerDecks,
      models: ComparedModels(current: current.models, desired: desired.collection.models))
    matching = NoteMatching(desired, in: current, remembering: state)
    removed = RemovedNotes(desired, matching, state, capabilities)
    let unknown = UnknownNotes(desired, matching, state, capabilities)
    var ownership = Ownership(desired, in: current, capabilities: capabilities)
    var settled: [SettledNote] = []
    var notes: [PlannedOperation] = []
    for index in matching.pairs.indices {
      if ownership.isUntouched(matching.pairs[index]) {
        if capabilities.remembers { settled.append(SettledNote(untouched: matching.pairs[index])) }
        continue
      }
      let pair = matching.pairs[index]
      let wanted = pair.current.map {
        ownership.adopting($0, into: pair.desired, base: pair.base)
      }
      var steps = Diff.note(pair, wanted, ownership: &ownership, comparison: comparison)
      if pair.current == nil, pair.base == nil,
        let hold = unknown.hold(for: pair.desired, allowances)
      {
        for index in steps.indices { steps[index].hold = steps[index].hold ?? hold }
      }
      notes += steps
      guard capabilities.remembers else { continue }
      settled.append(
        SettledNote(
          pair, wanted: wanted, mark: desired.mark, isPending: pair.isAdopted && !steps.isEmpty))
    }
    let guardian = PlanGuard(
      capabilities: capabilities, allowances: allowances,
      refusal: capabilities.exclusive ? nil : AnkiRefusal(desired.collection, in: current))
    let all = guardian.guarded(
      renames.operations.map { comparison.step($0, .update) }
        + Diff.steps(from: current, to: desired.collection, comparison) + notes + removed.steps())
    steps = OperationOrder.sorted(
      all + RemovedDecks(desired: desired, current: current, state: state).steps(besides: all)
        + RemovedMedia(desired: desired, current: current, state: state).steps(besides: all))
    notices = renames.notices
    self.state =
      capabilities.remembers
      ? state.rebased(
        desired, current, settled, newOrphans: unknown.orphans(matching, allowances))
      : SyncState()
    (self.desired, self.current) = (desired, current)
    (self.capabilities, self.allowances) = (capabilities, allowances)
  }

  /// The tags that our notes have besides those of the files, by id: without our marks, and those that
  /// Anki itself gives.
  package var foreignTags: [String: [String]] {
    matching.pairs.reduce(into: [:]) { tags, pair in
      guard let id = pair.desired.id, let current = pair.current else { return }
      let wanted = Set(pair.desired.tags.map(Canonical.tagKey))
      let foreign = current.tags.filter { tag in
        let key = Canonical.tagKey(tag)
        return !wanted.contains(key) && !Canonical.isMark(tag) && key != "leech" && key != "marked"
      }
      if !foreign.isEmpty { tags[id] = foreign }
    }
  }

  /// The steps whose costs must be known.
  package var costly: [Operation] { steps.map(\.operation).filter(\.hasCost) }

  /// The plan.
  ///
  /// - Parameters:
  ///   - costs: what the costly steps cost, in their order.
  ///   - noteCounts: how many notes have each of the ``reshapedModels``, by name.
  package func result(costs: [Cost], noteCounts: [String: Int] = [:]) -> PlanResult {
    let steps = holdingSharedModels(in: costed(costs), noteCounts)
    let limits = PlanLimits(
      desired: desired, allowances: allowances,
      noteCount: matching.pairs.count { $0.current != nil } + removed.candidates.count,
      hasWrittenNotes: !state.notes.isEmpty || capabilities.exclusive)
    return PlanResult(
      plan: Plan(
        steps: steps,
        notices: notices + SimilarNotes.notices(added(steps), removed.candidates)
          + LeftAlone.notices(desired, current, matching, removed, besides: steps),
        unchanged: UnchangedCount.counts(of: desired.collection, besides: steps),
        stops: limits.stops(for: steps), state: state),
      problems: (matching.problems + TargetCheck.problems(of: desired, in: current)).sorted())
  }

  private func added(_ steps: [PlannedOperation]) -> [Note] {
    steps.compactMap { step in
      if case .addNote(let note) = step.operation { note } else { nil }
    }
  }

  private func costed(_ costs: [Cost]) -> [PlannedOperation] {
    guard steps.contains(where: \.operation.hasCost) else { return steps }
    var next = costs.makeIterator()
    let costed = steps.map { step in
      guard step.operation.hasCost else { return step }
      var step = step
      step.cost = next.next() ?? Cost()
      step.hold = step.hold ?? dataLoss(by: step)
      return step
    }
    return holdingCardChanges(in: costed)
  }

  /// Cards that would get another template, or none, do so only when so many were agreed to.
  ///
  /// In a target that nobody studies in, those without reviews do no harm.
  private func holdingCardChanges(in steps: [PlannedOperation]) -> [PlannedOperation] {
    func changes(_ step: PlannedOperation) -> Bool {
      guard case .changeModel = step.operation, step.hold == nil else { return false }
      return capabilities.exclusive ? step.cost.reviews > 0 : step.cost.cards > 0
    }
    let count = steps.reduce(0) { changes($1) ? $0 + $1.cost.cards : $0 }
    guard count > allowances.cards ?? 0 else { return steps }
    return steps.map { step in
      guard changes(step) else { return step }
      var step = step
      step.hold = .needsCards(count)
      return step
    }
  }

  /// The note types of which must be known how many notes have them, as others may have them, too.
  package var reshapedModels: [String] {
    capabilities.exclusive ? [] : SharedModels.reshaped(by: steps, in: current)
  }

  /// Mostly no note type gets another shape, and then no note need be looked at.
  private func holdingSharedModels(
    in steps: [PlannedOperation], _ counts: [String: Int]
  ) -> [PlannedOperation] {
    if counts.isEmpty { return steps }
    return SharedModels(counts, ours: ours, allowances).held(steps, in: current)
  }

  /// The notes of the target that are ours.
  private var ours: [Note] {
    let matched = Set(matching.pairs.compactMap { $0.current?.noteID })
    let mark = desired.mark.map(Canonical.nameKey)
    return current.notes.filter { note in
      matched.contains(note.noteID ?? 0) || note.tags.contains { Canonical.nameKey($0) == mark }
    }
  }

  /// The note types of which notes that get another one must be known to say which cards they keep.
  package var unknownModels: [String] {
    let known = CollectionState(models: current.models)
    let names = steps.compactMap { step -> String? in
      guard case .changeModel(let old, _, _) = step.operation else { return nil }
      return known.model(named: old.model) == nil ? old.model : nil
    }
    return Set(names).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// A field that notes have something in is removed only by its name.
  private func dataLoss(by step: PlannedOperation) -> Hold? {
    guard !capabilities.exclusive else { return nil }
    let lost: [String] =
      switch step.operation {
      case .removeField(_, let field): step.cost.notesWithData > 0 ? [field.name] : []
      case .changeModel(let old, let new, _): Self.lostFields(from: old, to: new)
      default: []
      }
    return lost.first { !allowances.removedFields.contains($0) }.map { .needsRemoveField($0) }
  }

  /// The fields whose text stands nowhere in the note that gets another model.
  private static func lostFields(from old: Note, to new: Note) -> [String] {
    old.fields.filter { field in
      !field.text.isEmpty && new.text(of: field.name) == nil
        && !new.fields.contains { $0.text.contains(field.text) }
    }.map(\.name)
  }
}

extension CollectionState {
  /// The names that decks had before, by the new ones; both as keys.
  fileprivate var formerDecks: [String: Set<String>] {
    decks.reduce(into: [:]) { names, deck in
      guard !deck.formerNames.isEmpty else { return }
      names[Canonical.nameKey(deck.name)] = Set(deck.formerNames.map(Canonical.nameKey))
    }
  }
}
