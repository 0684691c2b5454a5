public import DeckModel
public import DeckPlan

/// The loop over a backend: read and plan, perform, read back, remember.
public enum Synchronizer {
  /// Reads what `desired` needs to know from the target, and plans.
  ///
  /// - Parameters:
  ///   - desired: what the files ask for.
  ///   - backend: the target; it cannot be changed through this type.
  ///   - allowances: what the user agreed to.
  ///   - known: notes that were just read from the target into the files, by id.
  ///   - tellsTags: whether the result tells the tags that our notes have besides.
  ///   - phase: is told when another phase begins.
  /// - Returns: the plan, and the mistakes that only show against the target.
  /// - Throws: ``BackendError`` when the target cannot be read.
  public static func plan(
    _ desired: DesiredState, on backend: any ReadableBackend,
    allowances: Allowances = Allowances(), knowing known: [String: NoteBase] = [:],
    tellingTags tellsTags: Bool = false,
    phase: @Sendable (SyncPhase) -> Void = { _ in }
  ) async throws(BackendError) -> PlanResult {
    if backend.capabilities.remembers { phase(.remembering) }
    var memory = try await Memory.read(from: backend, namespace: desired.namespace)
    memory.known = known
    phase(.fetching)
    var current = try await backend.fetch(
      FetchScope(desired, marks: backend.capabilities.marks, remembering: memory.state))
    phase(.planning)
    var draft = PlanDraft(
      desired, from: current, remembering: memory.state, capabilities: backend.capabilities,
      allowances: allowances)
    if !draft.unknownModels.isEmpty {
      phase(.fetching)
      current.models += try await backend.fetch(FetchScope(models: draft.unknownModels)).models
      phase(.planning)
      draft = PlanDraft(
        desired, from: current, remembering: memory.state, capabilities: backend.capabilities,
        allowances: allowances)
    }
    let costly = draft.costly
    if !costly.isEmpty { phase(.fetching) }
    let costs = costly.isEmpty ? [] : try await backend.costs(of: costly)
    let reshaped = draft.reshapedModels
    let counts = reshaped.isEmpty ? [:] : try await backend.noteCounts(ofModels: reshaped)
    phase(.planning)
    var result = draft.result(costs: costs, noteCounts: counts)
    if tellsTags { result.foreignTags = draft.foreignTags }
    result.plan.notices += memory.notices
    result.plan.basis = memory.hash
    result.remembered = memory.bytes
    result.plan.isStateChanged = memory.isChanged(by: result.plan.state, backend.capabilities)
    return result
  }

  /// Performs a plan, then reads every touched object back and compares, and stores what was
  /// written.
  ///
  /// - Parameters:
  ///   - plan: what to do; held steps are skipped.
  ///   - backend: the target.
  ///   - desired: whose plan it is.
  ///   - journal: is told what is about to be done, and what became of it.
  ///   - progress: called with the number of steps finished so far.
  ///   - phase: is told when another phase begins.
  /// - Returns: what became of every step, also when the target fails in the middle.
  public static func apply(
    _ plan: Plan, on backend: any Backend, for desired: DesiredState,
    journal: (any ApplyJournal)? = nil, progress: @Sendable (Int) -> Void = { _ in },
    phase: @Sendable (SyncPhase) -> Void = { _ in }
  ) async -> ApplyReport {
    phase(.remembering)
    let mark = backend.capabilities.marks ? desired.mark : nil
    let steps = plan.performable
    let operations = steps.map(\.operation)
    let remembers = backend.capabilities.remembers
    let announced = remembers ? announced(plan, steps, mark: desired.mark) : nil
    if let announced,
      let problem = await Memory.store(announced, namespace: desired.namespace, on: backend)
    {
      return ApplyReport(
        plan, operations.map { _ in .skipped(problem) }, isInterrupted: Task.isCancelled)
    }
    journal?.begin(steps)
    phase(.performing)
    let outcomes = await backend.perform(operations, progress: progress)
    if outcomes.contains(where: \.wasSent) { phase(.readingBack) }
    let verdicts = await ReadBack(operations, outcomes, mark: mark).verdicts(from: backend)
    phase(.remembering)
    journal?.finish(verdicts.map { JournalEntry.End(result: $0.result, noteID: $0.noteID) })
    var recorder = StateRecorder(announced ?? plan.state, mark: desired.mark)
    for (index, verdict) in verdicts.enumerated()
    where remembers && verdict.result == .done && !steps[index].restoresEdit {
      recorder.record(operations[index], noteID: verdict.noteID)
    }
    var report = ApplyReport(plan, verdicts.map(\.result), isInterrupted: Task.isCancelled)
    let stored = announced ?? (plan.isStateChanged ? nil : plan.state)
    if remembers, recorder.state != stored {
      report.stateProblem = await Memory.store(
        recorder.state, namespace: desired.namespace, on: backend)
    }
    return report
  }

  /// What must be remembered before anything is done, since afterwards nothing but the memory can tell
  /// it; nil when there is nothing of that kind.
  private static func announced(
    _ plan: Plan, _ steps: [PlannedOperation], mark: String?
  ) -> SyncState? {
    var recorder = StateRecorder(plan.state, mark: mark)
    recorder.announce(steps.filter { !$0.restoresEdit }.map(\.operation))
    return recorder.state == plan.state ? nil : recorder.state
  }
}

extension FetchScope {
  /// What planning `desired` needs to know.
  init(_ desired: DesiredState, marks: Bool, remembering state: SyncState) {
    let collection = desired.collection
    let used = Set(collection.notes.map(\.model)).union(collection.models.map(\.name))
      .union(collection.models.flatMap(\.formerNames))
    let decks = Set(collection.notes.map(\.deck)).union(collection.decks.map(\.name))
      .union(collection.decks.flatMap(\.formerNames))
    let leaving = LeftBehind(desired, state)
    self.init(
      models: used.sorted(by: precedes), declaredModels: collection.models.map(\.name),
      modelsWithIDField: collection.models.filter { $0.idField != nil }.map(\.name),
      decks: decks.sorted(by: precedes), mark: marks ? desired.mark : nil,
      media: collection.media.map(\.name) + leaving.media, countedDecks: leaving.decks,
      mediaWithUses: leaving.media,
      noteIDs: (state.notes.values.map(\.noteID) + state.orphans).sorted())
  }
}
