import DeckFiles
import DeckPlan
import DeckSync

/// Keeps what a plan takes away in packages of the project: `.deckform/backups/<time>`.
struct Backup {
  /// The project folder.
  let folder: String
  let console: Console
  let stopwatch: Stopwatch?

  init(of session: Session) {
    (folder, console, stopwatch) = (session.folder, session.console, session.stopwatch)
  }

  /// Makes the packages, where the plan takes something away.
  ///
  /// - Throws: ``ApplyRefusal`` when they could not be made and the user wants them.
  func make(
    for plan: Plan, of opened: WritableTarget, into journal: ProjectJournal
  ) async throws(ApplyRefusal) {
    let operations = plan.performable.map(\.operation).filter(\.isDestructive)
    guard opened.backsUp, !operations.isEmpty else { return }
    stopwatch?.enter(.backUp)
    do throws(BackendError) {
      let packages = try await opened.backend.backUp(operations, into: try makeFolder())
      journal.note(backups: packages)
      report(packages)
    } catch {
      throw ApplyRefusal(backup: error)
    }
  }

  private func makeFolder() throws(BackendError) -> String {
    do {
      return try LocalFolder(of: folder).makeNew("backups/\(ThisProcess.now.fileName)")
    } catch {
      throw BackendError(.file, "\(error)")
    }
  }

  private func report(_ packages: [String]) {
    let paths = packages.map { Path.relative($0, to: folder) ?? $0 }.joined(separator: ", ")
    guard !paths.isEmpty else { return }
    console.messages.write("Backed up what is taken away: \(Printable.line(paths))\n")
  }
}

extension ApplyRefusal {
  /// Why no backup was made.
  ///
  /// Going on without one helps only where Anki answers.
  fileprivate init(backup error: BackendError) {
    switch error.code {
    case .file, .refused, .missingAction: self = .notBackedUp(error)
    default:
      self = .world(
        BackendError(
          error.code, "during the backup, and nothing was changed: \(error.message)",
          help: error.help))
    }
  }
}
