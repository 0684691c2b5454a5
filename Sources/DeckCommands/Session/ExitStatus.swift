import ArgumentParser
import DeckModel
import DeckSync

/// What the program's exit code says.
enum ExitStatus: Int32 {
  /// Done, or nothing to do.
  case done = 0
  /// Failed.
  case failed = 1
  /// `plan --exit-code`: there are changes.
  case changes = 2
  /// The files are wrong.
  case wrongFiles = 3
  /// Stopped by a limit, a protection or a conflict.
  case stopped = 4
  /// Anki is not reachable, refuses the key, has another profile open, or lacks an action.
  case unreachable = 5
  /// The plan no longer fits what is there; nothing was sent.
  case outdated = 6
  /// Some operations were done and some failed; running again is safe.
  case partial = 7
  /// Wrong usage.
  case usage = 64
  /// Interrupted, after the batch in hand was finished.
  case interrupted = 130

  /// The status of a target or source that cannot be used.
  init(_ error: BackendError) {
    self = error.code == .file || error.code == .notFound ? .failed : .unreachable
  }

  /// The status of what went wrong: mistakes in the files, or a conflict with the target.
  init(_ problems: [Diagnostic]) {
    let errors = problems.filter { $0.severity == .error }
    if errors.isEmpty {
      self = .done
    } else {
      self = errors.allSatisfy { $0.code == .ambiguousNote } ? .stopped : .wrongFiles
    }
  }

  /// The error that ends the program with this status and no further message.
  var exit: ExitCode { ExitCode(rawValue) }
}
