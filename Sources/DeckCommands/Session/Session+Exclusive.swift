import DeckModel
import DeckPlan
import DeckSync

extension Session {
  /// Does work that changes a target while nobody else changes it; ends the command when it cannot
  /// begin.
  ///
  /// An interruption cancels it.
  func exclusively<Value: Sendable>(
    _ plan: Plan, on opened: WritableTarget, undoing undone: String? = nil,
    _ work: @escaping @Sendable (any ApplyJournal) async -> Value
  ) async throws -> Value {
    let exclusively = Exclusively(
      on: opened.backend, namespace: desired.namespace, as: ThisProcess.lockHolder)
    if !plan.performable.isEmpty { reportCutOff(opened) }
    let journal = journal(of: opened, undoing: undone)
    let (console, backup) = (console, Backup(of: self))
    let result = await Interruption.cancelling { () -> Result<Value, ApplyRefusal> in
      do throws(ApplyRefusal) {
        return .success(
          try await exclusively.run(plan, notice: { console.write($0) }) {
            () async -> Result<Value, ApplyRefusal> in
            do throws(ApplyRefusal) {
              try await backup.make(for: plan, of: opened, into: journal)
            } catch {
              return .failure(error)
            }
            return .success(await work(journal))
          }.get())
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

  private func journal(
    of opened: WritableTarget, undoing undone: String?
  ) -> ProjectJournal {
    let header = JournalHeader(
      toolVersion: Version.current, namespace: desired.namespace, target: opened.context.target,
      profile: opened.profile, start: ThisProcess.now, undoes: undone)
    return ProjectJournal(header, in: JournalFolder(of: folder), console: console)
  }

  /// Says so when the last run on the target came to no end.
  private func reportCutOff(_ opened: WritableTarget) {
    let journals = JournalFolder(of: folder)
    guard let name = journals.names(ofTarget: opened.context.target).last,
      let bytes = journals.bytes(of: name), Journal(bytes)?.isCutOff ?? true
    else { return }
    console.messages.write(
      "The last apply was cut off (\(name)); what is in \(opened.context.subject) decides.\n")
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
    case .notBackedUp(let error):
      console.writeError(
        "what this takes away cannot be backed up, and nothing was sent: \(error.message)",
        help: "--no-backup goes on without")
      return ExitStatus.stopped.exit
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
