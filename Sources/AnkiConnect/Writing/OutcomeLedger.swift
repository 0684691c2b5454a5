import DeckSync

/// What became of each operation, put together from the calls that it took.
struct OutcomeLedger {
  private var entries: [OutcomeEntry]
  private var finished = 0
  private let progress: @Sendable (Int) -> Void

  init(count: Int, progress: @escaping @Sendable (Int) -> Void) {
    entries = Array(repeating: OutcomeEntry(), count: count)
    self.progress = progress
  }

  /// Notes that a call will be sent for these operations.
  mutating func expectCall(for operations: [Int]) {
    for index in operations { entries[index].openCalls += 1 }
  }

  /// Records what a call for these operations met.
  mutating func closeCall(for operations: [Int], _ outcome: OperationOutcome) {
    for index in operations {
      entries[index].openCalls -= 1
      settle(index, outcome)
    }
  }

  /// Records what becomes of an operation without a call.
  mutating func settle(_ operation: Int, _ outcome: OperationOutcome) {
    entries[operation].add(outcome)
    guard entries[operation].openCalls == 0, !entries[operation].isCounted else { return }
    entries[operation].isCounted = true
    finished += 1
    progress(finished)
  }

  /// Whether anything is known or under way of an operation.
  func isTouched(_ operation: Int) -> Bool {
    entries[operation].outcome != nil || entries[operation].openCalls > 0
  }

  /// Whether an operation went well so far.
  func isDone(_ operation: Int) -> Bool {
    if case .done = entries[operation].outcome { true } else { false }
  }

  /// The number of the note that an operation made.
  func madeNote(_ operation: Int) -> Int64? {
    if case .done(let number) = entries[operation].outcome { number } else { nil }
  }

  /// One outcome for each operation; what was not sent is skipped for `reason`.
  func outcomes(stoppedBy reason: String?) -> [OperationOutcome] {
    entries.map { $0.final(stoppedBy: reason ?? "not reached") }
  }
}

/// What is known of one operation.
private struct OutcomeEntry {
  private(set) var outcome: OperationOutcome?
  var openCalls = 0
  var isCounted = false

  /// The worst counts; of two equally bad the first.
  ///
  /// The number of a note is kept.
  mutating func add(_ new: OperationOutcome) {
    guard let old = outcome, old != .done(noteID: nil) else {
      outcome = new
      return
    }
    if new.severity > old.severity { outcome = new }
  }

  func final(stoppedBy reason: String) -> OperationOutcome {
    guard let outcome else { return .skipped(reason) }
    if case .done = outcome, openCalls > 0 { return .unknown("done in part: \(reason)") }
    return outcome
  }
}

extension OperationOutcome {
  fileprivate var severity: Int {
    switch self {
    case .done: 0
    case .skipped: 1
    case .unknown: 2
    case .failed: 3
    }
  }
}
