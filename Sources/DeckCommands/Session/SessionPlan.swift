import DeckManifest
import DeckModel
import DeckPlan
import DeckSync

extension Session {
  /// Reads the target and plans; ends the command when the target cannot be read, or when a note
  /// could be two.
  ///
  /// - Parameters:
  ///   - policy: another one than the project's.
  ///   - known: notes that were just read from the target into the files, by id.
  func plan(
    on opened: OpenedTarget, _ allowances: Allowances, policy: Policy? = nil,
    knowing known: [String: NoteBase] = [:]
  ) async throws -> Plan {
    try await planResult(on: opened, allowances, policy: policy, knowing: known).plan
  }

  /// The same, with all that planning tells.
  ///
  /// - Parameter tellsTags: whether that is the tags, too, that our notes have besides.
  func planResult(
    on opened: OpenedTarget, _ allowances: Allowances, policy: Policy? = nil,
    knowing known: [String: NoteBase] = [:], tellingTags tellsTags: Bool = false
  ) async throws -> PlanResult {
    var desired = desired(for: opened.backend.capabilities)
    desired.policy = policy ?? desired.policy
    let result = try await reporting { () async throws(BackendError) in
      try await Synchronizer.plan(
        desired, on: opened.backend, allowances: allowances, knowing: known,
        tellingTags: tellsTags, phase: syncing)
    }
    stopwatch?.enter(.other)
    _ = try checked(result)
    return result
  }

  /// A plan that performs nothing, and remembers only what is as the files say.
  func rebuilding(on opened: OpenedTarget) async throws -> Plan {
    let desired = desired(for: opened.backend.capabilities)
    let result = try await reporting { () async throws(BackendError) in
      try await Synchronizer.rebuilding(desired, on: opened.backend)
    }
    return try checked(result)
  }

  private func checked(_ result: PlanResult) throws -> Plan {
    ProblemReporter(console: console, format: format).report(result.problems, in: folder)
    guard result.problems.isEmpty else { throw ExitStatus(result.problems).exit }
    return result.plan
  }

  /// Performs a plan under a progress bar.
  ///
  /// - Parameter undone: the name of the journal that it undoes; nil for an apply.
  func apply(
    _ plan: Plan, on opened: WritableTarget, undoing undone: String? = nil
  ) async throws -> ApplyReport {
    let opened = try dated(opened, for: plan)
    let bar = console.progress("apply", of: plan.performable.count)
    defer { bar.finish() }
    stopwatch?.enter(.remember)
    defer { stopwatch?.enter(.other) }
    return try await exclusively(plan, on: opened, undoing: undone) { journal in
      await Synchronizer.apply(
        plan, on: opened.backend, for: desired, journal: opened.isNew ? nil : journal,
        progress: { bar.update($0) }, phase: syncing)
    }
  }

  /// Remembers the state of a plan that performs nothing.
  ///
  /// - Parameter stored: the bytes that it goes on from.
  /// - Returns: why it is not remembered; nil when it is.
  func remember(
    _ plan: Plan, inPlaceOf stored: [UInt8]?, on opened: WritableTarget
  ) async throws -> String? {
    let namespace = desired.namespace
    let rest = try await reporting { () async throws(BackendError) in
      try await Synchronizer.remember(
        plan, inPlaceOf: stored, namespace: namespace, on: opened.backend)
    }
    guard let rest else { return nil }
    return try await apply(rest, on: opened).stateProblem
  }

  /// What the files ask for, with guids where the target has them.
  private func desired(for capabilities: Capabilities) -> DesiredState {
    capabilities.guids ? desired.withGUIDs() : desired
  }

  /// Runs work on the target; prints its failure and ends the command.
  func reporting<Value>(
    wrongProfile: ExitStatus = .unreachable, _ work: () async throws(BackendError) -> Value
  ) async throws -> Value {
    try await console.reporting(wrongProfile: wrongProfile, work)
  }
}

extension Console {
  /// Runs work on a target or a source; prints its failure and ends the command.
  func reporting<Value>(
    wrongProfile: ExitStatus = .unreachable, _ work: () async throws(BackendError) -> Value
  ) async throws -> Value {
    do throws(BackendError) {
      return try await work()
    } catch {
      writeError(error.message, help: error.help)
      throw (error.code == .wrongProfile ? wrongProfile : ExitStatus(error)).exit
    }
  }
}
