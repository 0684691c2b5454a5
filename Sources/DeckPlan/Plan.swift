public import DeckModel

/// What apply will do, in the order in which it will do it, and what it will not do and why.
public struct Plan: Equatable, Sendable {
  /// The steps in order; held ones are shown and not performed.
  public var steps: [PlannedOperation]
  /// What was noticed and is left alone: notes that left the files, fields only Anki has.
  public var notices: [Diagnostic]
  /// How many things of each kind are already as the files ask, by kind.
  public var unchanged: [UnchangedCount]
  /// Why nothing of it may be applied; mostly empty.
  public var stops: [PlanStop]
  /// What was last written, with all that is in sync already; the steps come on top of it.
  public var state: SyncState
  /// Whether that is something else than what the target remembers.
  public var isStateChanged = false
  /// The hash of what the target remembered when the plan was made; nil when that is not known.
  public var basis: ContentHash?

  /// A plan of the given steps.
  public init(
    steps: [PlannedOperation] = [], notices: [Diagnostic] = [], unchanged: [UnchangedCount] = [],
    stops: [PlanStop] = [], state: SyncState = SyncState()
  ) {
    self.steps = steps
    self.notices = notices
    self.unchanged = unchanged
    self.stops = stops
    self.state = state
  }

  /// Whether there is nothing to do.
  public var isEmpty: Bool { steps.isEmpty }
  /// The steps that apply performs.
  public var performable: [PlannedOperation] {
    // Mostly nothing is held, and then nothing need be copied.
    steps.contains { $0.hold != nil } ? steps.filter { $0.hold == nil } : steps
  }
  /// The steps that apply only reports.
  public var held: [PlannedOperation] { steps.filter { $0.hold != nil } }
}

/// How many things of one kind are in sync.
public struct UnchangedCount: Equatable, Sendable {
  /// The kind, as ``ResourceKey/kind`` writes it.
  public var kind: String
  /// How many.
  public var count: Int

  /// A count of one kind.
  public init(kind: String, count: Int) {
    self.kind = kind
    self.count = count
  }
}

/// An operation, why it is there, and what may keep apply from performing it.
public struct PlannedOperation: Equatable, Sendable {
  /// What is to be done.
  public var operation: Operation
  /// Why, in a few words: "not in the target", "differs".
  public var reason: String
  /// Why apply will not do it; nil when it will.
  public var hold: Hold?
  /// What it costs a learner.
  public var cost: Cost
  /// Whether it gives somebody's edit back: then what was last written stays what it was.
  public var restoresEdit = false

  /// A step of a plan.
  public init(_ operation: Operation, reason: String, hold: Hold? = nil, cost: Cost = Cost()) {
    self.operation = operation
    self.reason = reason
    self.hold = hold
    self.cost = cost
  }
}
