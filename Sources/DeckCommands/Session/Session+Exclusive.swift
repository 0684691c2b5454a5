import DeckModel
import DeckPlan
import DeckSync

extension Session {
  /// Does work that changes a target while nobody else changes it; ends the command when it cannot
  /// begin.
  ///
  /// An interruption cancels it.
  func exclusively<Value: Sendable>(
    _ plan: Plan, on backend: any Backend, _ work: @escaping @Sendable () async -> Value
  ) async throws -> Value {
    let exclusively = Exclusively(
      on: backend, namespace: desired.namespace, as: ThisProcess.lockHolder)
    let console = console
    let result = await Interruption.cancelling { () -> Result<Value, ApplyRefusal> in
      do throws(ApplyRefusal) {
        return .success(
          try await exclusively.run(plan, notice: { console.write($0) }, work))
      } catch {
        return .failure(error)
      }
    }
    do throws(ApplyRefusal) {
      return try result.get()
    } catch {
      throw refusal(error)
    }
  }

  /// Says why nothing was sent.
  private func refusal(_ refusal: ApplyRefusal) -> any Error {
    switch refusal {
    case .locked(let lock):
      console.writeError(
        "another deckform is at work on this target: \(Printable.line(lock.phrase))",
        help: "wait until it is done, or until then; the lock ends by itself")
      return ExitStatus.stopped.exit
    case .outdated:
      console.writeError(
        "somebody applied since this plan was made, and nothing was sent",
        help: "run it again, for a new plan")
      return ExitStatus.outdated.exit
    case .world(let error):
      console.writeError(error.message, help: error.help)
      return ExitStatus(error).exit
    }
  }
}

extension Console {
  /// Prints what went wrong, and what can be done.
  func writeError(_ message: String, help: String? = nil) {
    messages.write(messageStyle(.error, "error") + ": \(message)\n")
    if let help { messages.write(messageStyle(.help, "help") + ": \(help)\n") }
  }

  /// Prints something that the user should know.
  func writeWarning(_ message: String) {
    messages.write(messageStyle(.warning, "warning") + ": \(message)\n")
  }

  fileprivate func write(_ notice: LockNotice) {
    switch notice {
    case .tookOver(let lock):
      messages.write(
        "Took over a lock that was left behind: \(Printable.line(lock.phrase)).\n")
    case .lost(let lock):
      writeWarning("stopped, as another deckform is at work now: \(Printable.line(lock.phrase))")
    }
  }
}
