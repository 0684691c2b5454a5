public import DeckPlan

/// What became of a plan, step by step.
///
/// A partial apply is a value, not an exception.
public struct ApplyReport: Equatable, Sendable {
  /// What became of one step.
  public enum Result: Equatable, Sendable {
    /// Done, and read back as asked.
    case done
    /// Tried; the target refused it, or has something else afterwards.
    case failed(String)
    /// Not tried.
    case skipped(String)
    /// Not tried, as what it would change is not as the plan says.
    case stale(String)
  }

  /// A step with its result.
  public struct Entry: Equatable, Sendable {
    /// The step.
    public var step: PlannedOperation
    /// What became of it.
    public var result: Result
    /// Whether it was done before, and nothing was sent for it.
    public var wasDone: Bool

    /// A step and what became of it.
    public init(_ step: PlannedOperation, _ result: Result, wasDone: Bool = false) {
      self.step = step
      self.result = result
      self.wasDone = wasDone
    }
  }

  /// Every step of the plan, in its order.
  public var entries: [Entry]
  /// Whether the user interrupted.
  public var isInterrupted: Bool
  /// Why what was written could not be remembered; nil when it was, or need not be.
  public var stateProblem: String?
  /// Whether the plan as a whole was refused, and nothing was sent.
  public var isStopped: Bool
  /// Whether the plan no longer fits what is there, and nothing was sent.
  public var isOutdated = false

  /// A report of the given entries.
  public init(entries: [Entry], isInterrupted: Bool = false, isStopped: Bool = false) {
    self.entries = entries
    self.isStopped = isStopped
    self.isInterrupted = isInterrupted
  }

  /// What became of a plan's steps; held ones were not tried.
  init(_ plan: Plan, _ results: [Result], isInterrupted: Bool) {
    var next = results.makeIterator()
    entries = plan.steps.map { step in
      let held = step.hold.map { Result.skipped($0.explanation) }
      return Entry(step, held ?? next.next() ?? .skipped("not reached"))
    }
    self.isInterrupted = isInterrupted
    isStopped = false
  }

  /// How many steps are done.
  public var doneCount: Int { entries.count { $0.result == .done } }
  /// How many of them were done before.
  public var foundDoneCount: Int { entries.count(where: \.wasDone) }
  /// How many steps do not fit what is there.
  public var staleCount: Int {
    entries.count { if case .stale = $0.result { true } else { false } }
  }
  /// Whether all that was left to do did not fit, so that nothing was sent.
  public var isAllOutOfDate: Bool {
    staleCount > 0 && failedCount == 0 && doneCount == foundDoneCount
  }
  /// How many steps failed.
  public var failedCount: Int {
    entries.count { if case .failed = $0.result { true } else { false } }
  }
  /// How many steps were not tried.
  public var skippedCount: Int { entries.count - doneCount - failedCount - staleCount }
}
