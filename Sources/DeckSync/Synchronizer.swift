public import DeckModel
public import DeckPlan

/// The loop over a backend: read and plan, perform, read back.
public enum Synchronizer {
  /// Reads what `desired` needs to know from the target, and plans.
  ///
  /// - Parameters:
  ///   - desired: what the files ask for.
  ///   - backend: the target; it cannot be changed through this type.
  ///   - allowances: what the user agreed to.
  /// - Returns: the plan, and the mistakes that only show against the target.
  /// - Throws: ``BackendError`` when the target cannot be read.
  public static func plan(
    _ desired: DesiredState, on backend: any ReadableBackend,
    allowances: Allowances = Allowances()
  ) async throws(BackendError) -> PlanResult {
    let current = try await backend.fetch(FetchScope(desired, marks: backend.capabilities.marks))
    return Planner.plan(
      desired, from: current, capabilities: backend.capabilities, allowances: allowances)
  }

  /// Performs a plan, then reads every touched object back and compares.
  ///
  /// - Parameters:
  ///   - plan: what to do; held steps are skipped.
  ///   - backend: the target.
  ///   - mark: the tag of our notes, by which a note is found again whose number got lost.
  ///   - progress: called with the number of steps finished so far.
  /// - Returns: what became of every step, also when the target fails in the middle.
  public static func apply(
    _ plan: Plan, on backend: any Backend, mark: String?,
    progress: @Sendable (Int) -> Void = { _ in }
  ) async -> ApplyReport {
    let operations = plan.performable.map(\.operation)
    let outcomes = await backend.perform(operations, progress: progress)
    let verdicts = await ReadBack(operations, outcomes, mark: mark).verdicts(from: backend)
    var next = verdicts.makeIterator()
    let entries = plan.steps.map { step in
      let held = step.hold.map { ApplyReport.Result.skipped($0.explanation) }
      return ApplyReport.Entry(step, held ?? next.next() ?? .skipped("not reached"))
    }
    return ApplyReport(entries: entries, isInterrupted: Task.isCancelled)
  }
}

extension FetchScope {
  /// What planning `desired` needs to know.
  init(_ desired: DesiredState, marks: Bool) {
    let collection = desired.collection
    let used = Set(collection.notes.map(\.model)).union(collection.models.map(\.name))
    let decks = Set(collection.notes.map(\.deck)).union(collection.decks.map(\.name))
    self.init(
      models: used.sorted(by: utf8Order),
      modelsWithIDField: collection.models.filter { $0.idField != nil }.map(\.name),
      decks: decks.sorted(by: utf8Order), mark: marks ? desired.mark : nil,
      media: collection.media.map(\.name))
  }
}

/// The order of names in every listing: by bytes, the same on every machine.
private func utf8Order(_ left: String, _ right: String) -> Bool {
  left.utf8.lexicographicallyPrecedes(right.utf8)
}
