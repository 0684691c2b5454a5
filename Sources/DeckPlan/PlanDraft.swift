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

  /// Compares what the files ask for with what the target has and with what was last written.
  package init(
    _ desired: DesiredState, from current: CollectionState, remembering state: SyncState,
    capabilities: Capabilities, allowances: Allowances
  ) {
    let comparison = Comparison(
      with: state, policy: desired.policy, capabilities: capabilities, allowances: allowances)
    matching = NoteMatching(desired, in: current, remembering: state)
    removed = RemovedNotes(desired, matching, state, capabilities)
    var ownership = Ownership(desired, in: current, capabilities: capabilities)
    var settled: [SettledNote] = []
    var notes: [PlannedOperation] = []
    for pair in matching.pairs {
      let wanted = pair.current.map {
        ownership.adopting($0, into: pair.desired, base: pair.base)
      }
      let steps = Diff.note(pair, wanted, ownership: &ownership, comparison: comparison)
      notes += steps
      settled.append(
        SettledNote(
          pair, wanted: wanted, mark: desired.mark, isPending: pair.isAdopted && !steps.isEmpty))
    }
    let all =
      Diff.steps(from: current, to: desired.collection, comparison) + notes + removed.steps()
    let guardian = PlanGuard(capabilities: capabilities, allowances: allowances)
    steps = OperationOrder.sorted(guardian.guarded(all))
    self.state = capabilities.remembers ? state.rebased(desired, current, settled) : SyncState()
    (self.desired, self.current) = (desired, current)
    (self.capabilities, self.allowances) = (capabilities, allowances)
  }

  /// The steps whose costs must be known.
  package var destructive: [Operation] { steps.map(\.operation).filter(\.isDestructive) }

  /// The plan.
  ///
  /// - Parameter costs: what the destructive steps cost, in their order.
  package func result(costs: [Cost]) -> PlanResult {
    let steps = costed(costs)
    let limits = PlanLimits(
      desired: desired, allowances: allowances,
      noteCount: matching.pairs.count { $0.current != nil } + removed.candidates.count,
      hasWrittenNotes: !state.notes.isEmpty || capabilities.exclusive)
    return PlanResult(
      plan: Plan(
        steps: steps, notices: LeftAlone.notices(desired, current, matching, removed),
        unchanged: UnchangedCount.counts(of: desired.collection, besides: steps),
        stops: limits.stops(for: steps), state: state),
      problems: (matching.problems + TargetCheck.problems(of: desired, in: current)).sorted())
  }

  private func costed(_ costs: [Cost]) -> [PlannedOperation] {
    guard !costs.isEmpty else { return steps }
    var next = costs.makeIterator()
    return steps.map { step in
      guard step.operation.isDestructive else { return step }
      var step = step
      step.cost = next.next() ?? Cost()
      return step
    }
  }
}
