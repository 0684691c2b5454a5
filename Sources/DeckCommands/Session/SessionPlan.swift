import DeckManifest
import DeckModel
import DeckPlan
import DeckSync

extension Session {
  /// Reads the target and plans; ends the command when the target cannot be read, or when a note
  /// could be two.
  func plan(on opened: OpenedTarget, _ allowances: Allowances) async throws -> Plan {
    let result = try await reporting { () async throws(BackendError) in
      try await Synchronizer.plan(
        desired(for: opened.backend.capabilities), on: opened.backend, allowances: allowances)
    }
    ProblemReporter(console: console, format: format).report(result.problems, in: folder)
    guard result.problems.isEmpty else { throw ExitStatus(result.problems).exit }
    return result.plan
  }

  /// Performs a plan under a progress bar.
  func apply(_ plan: Plan, on opened: WritableTarget) async throws -> ApplyReport {
    let bar = console.progress("apply", of: plan.performable.count)
    defer { bar.finish() }
    return try await exclusively(plan, on: opened) { journal in
      await Synchronizer.apply(
        plan, on: opened.backend, for: desired, journal: journal, progress: { bar.update($0) })
    }
  }

  /// What the files ask for, with guids where the target has them.
  private func desired(for capabilities: Capabilities) -> DesiredState {
    capabilities.guids ? desired.withGUIDs() : desired
  }

  /// Runs work on the target; prints its failure and ends the command.
  func reporting<Value>(
    wrongProfile: ExitStatus = .unreachable, _ work: () async throws(BackendError) -> Value
  ) async throws -> Value {
    do throws(BackendError) {
      return try await work()
    } catch {
      console.writeError(error.message, help: error.help)
      throw (error.code == .wrongProfile ? wrongProfile : ExitStatus(error)).exit
    }
  }
}
