public import DeckModel
public import DeckPlan

/// A plan that was made a while ago, together with what is there now.
///
/// A step that is done already counts as done. One that does not fit any more is left out; when it
/// takes something away, nothing at all may be done.
public struct CheckedPlan: Sendable {
  private let plan: Plan
  private let desired: DesiredState
  private let memory: Memory
  private var judgements: [Judgement]

  /// Reads what the steps of a plan touch, and judges each of them.
  ///
  /// - Parameters:
  ///   - plan: the plan.
  ///   - backend: the target.
  ///   - desired: whose plan it is; what the files ask for is not looked at.
  ///   - isIntact: whether a file that is to be stored has the content that was planned.
  ///   - phase: is told when another phase begins.
  /// - Throws: ``BackendError`` when the target cannot be read.
  public init(
    _ plan: Plan, on backend: any ReadableBackend, for desired: DesiredState,
    isIntact: (MediaFile) -> Bool, phase: @Sendable (SyncPhase) -> Void = { _ in }
  ) async throws(BackendError) {
    if backend.capabilities.remembers { phase(.remembering) }
    let memory = try await Memory.read(from: backend, namespace: desired.namespace)
    let mark = backend.capabilities.marks ? desired.mark : nil
    let operations = plan.performable.map(\.operation)
    phase(.fetching)
    let live = try await backend.fetch(
      FetchScope(checking: operations, mark: mark, remembering: memory.state))
    phase(.planning)
    judgements = withoutActuallyEscaping(isIntact) { isIntact in
      var judge = PlanJudge(live, remembering: memory.state, mark: mark, isIntact: isIntact)
      return judge.judge(operations)
    }
    (self.plan, self.desired, self.memory) = (plan, desired, memory)
    try await compareCosts(on: backend, phase)
  }

  /// Nothing may cost more than the plan said.
  private mutating func compareCosts(
    on backend: any ReadableBackend, _ phase: @Sendable (SyncPhase) -> Void
  ) async throws(BackendError) {
    let steps = plan.performable
    let indices = steps.indices.filter { index in
      guard case .ready(let operation) = judgements[index] else { return false }
      return operation.isDestructive
    }
    guard !indices.isEmpty else { return }
    phase(.fetching)
    let costs = try await backend.costs(of: indices.map { steps[$0].operation })
    for (index, cost) in zip(indices, costs) where cost.exceeds(steps[index].cost) {
      judgements[index] = .stale(
        "it would take more than the plan says: \(cost.cards) cards, \(cost.reviews) reviews, data "
          + "of \(cost.notesWithData) notes")
    }
  }

  /// Whether a step that takes something away does not find it as it was planned: then nothing may
  /// be done.
  public var isOutdated: Bool {
    zip(plan.performable, judgements).contains { step, judgement in
      if case .stale = judgement { step.operation.takesAway } else { false }
    }
  }

  /// What is still to be done.
  ///
  /// - Parameter goingOnFromPlan: whether what the plan remembers is what was last written, and
  ///   nobody else may have applied since then; else what is remembered now.
  public func remaining(goingOnFromPlan: Bool = false) -> Plan {
    let state = goingOnFromPlan ? plan.state : memory.state
    var recorder = StateRecorder(state, mark: desired.mark)
    var steps: [PlannedOperation] = []
    for (step, judgement) in zip(plan.performable, judgements) {
      switch judgement {
      case .ready(let operation):
        var step = step
        step.operation = operation
        steps.append(step)
      case .done(let noteID):
        if let found = step.operation.foundDone { recorder.record(found, noteID: noteID) }
      case .stale: break
      }
    }
    var remaining = Plan(steps: steps, state: recorder.state)
    remaining.isStateChanged = recorder.state != memory.state
    remaining.basis = goingOnFromPlan ? plan.basis : memory.hash
    return remaining
  }

  /// What became of every step of the whole plan.
  ///
  /// - Parameter report: what became of those that remained; nil when nothing was sent.
  public func report(_ report: ApplyReport?) -> ApplyReport {
    var whole = report ?? ApplyReport(entries: [])
    var judged = judgements.makeIterator()
    var remaining = (report?.entries ?? []).makeIterator()
    whole.isOutdated = report == nil
    whole.entries = plan.steps.map { step in
      if let hold = step.hold { return .init(step, .skipped(hold.explanation)) }
      switch judged.next() {
      case .done: return .init(step, .done, wasDone: true)
      case .stale(let reason): return .init(step, .stale(reason))
      case .ready, nil:
        let result = remaining.next()?.result
        return .init(step, result ?? .skipped("nothing was sent, as the plan is out of date"))
      }
    }
    return whole
  }
}

extension Cost {
  /// Whether it is more than another one, in any way.
  fileprivate func exceeds(_ other: Cost) -> Bool {
    cards > other.cards || reviews > other.reviews || notesWithData > other.notesWithData
  }
}

extension Operation {
  /// What is to be remembered when it was found done: never that something is ours which somebody
  /// else may have made.
  fileprivate var foundDone: Operation? {
    switch self {
    case .createDeck, .suspendCards: nil
    case .storeMedia(_, let file): .storeMedia(from: file, to: file)
    default: self
    }
  }
}
