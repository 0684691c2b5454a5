import DeckFiles
import DeckPlan
import DeckSync
import Synchronization

/// The journal of one run, in a file of the project that is made when there is something to write.
///
/// A folder that cannot be written stops no apply: it is said once, and undo will not know of it.
final class ProjectJournal: ApplyJournal {
  private struct State {
    var header: JournalHeader
    var file: AppendedFile?
    var count = 0
    var hasFailed = false
  }

  private let folder: JournalFolder
  private let console: Console
  private let state: Mutex<State>

  init(_ header: JournalHeader, in folder: JournalFolder, console: Console) {
    self.folder = folder
    state = Mutex(State(header: header))
    self.console = console
  }

  /// Notes where that lies which is about to be taken away; before anything else.
  func note(backups: [String]) { state.withLock { $0.header.backups = backups } }

  func begin(_ steps: [PlannedOperation]) {
    guard !steps.isEmpty else { return }
    writing { state throws(FileError) in
      let head = state.file == nil ? state.header.line : []
      if state.file == nil { state.file = try folder.makeFile(state.header) }
      try state.file?.append(head + JournalLine.intents(steps, from: state.count))
      state.count += steps.count
    }
  }

  func finish(_ ends: [JournalEntry.End]) {
    writing { state throws(FileError) in
      try state.file?.append(JournalLine.results(ends, from: state.count - ends.count))
    }
  }

  private func writing(_ body: (inout State) throws(FileError) -> Void) {
    state.withLock { state in
      if state.hasFailed { return }
      do throws(FileError) {
        try body(&state)
      } catch {
        state.hasFailed = true
        console.writeWarning("the journal cannot be written, and undo will lack this run: \(error)")
      }
    }
  }
}
