import Dispatch
import Synchronization
import YAMLTree

/// Deck files in parsed form, one after the other, parsed by several threads a little ahead of
/// whoever asks for them.
///
/// Who asks parses what nobody has begun, and waits only for a file that another thread is at: it
/// never depends on the start of one.
final class ParsedFiles: Sendable {
  private let state: Mutex<ParsingState>
  private let threads: Int
  private let finished = DispatchSemaphore(value: 0)

  init(_ files: [DeckFile], _ effort: ParsingEffort) {
    threads = effort.threads(forFiles: files.map(\.size).filter { $0 > 0 })
    state = Mutex(ParsingState(files, bytesAhead: effort.bytesAhead))
  }

  /// Whether there is a ``next()`` file.
  var hasNext: Bool { state.withLock { $0.hasNext } }

  /// The next file, or what keeps it from being read; nil after the last one.
  ///
  /// To be asked by one thread.
  func next() -> Result<YAMLDocument, YAMLError>? {
    while hasNext {
      let outcome = state.withLock { $0.give() }
      if threads > 1 { startHelpers() }
      if let outcome { return outcome }
      if let job = state.withLock({ $0.claim() }) { finish(job) } else { finished.wait() }
    }
    return nil
  }

  private func startHelpers() {
    let count = state.withLock { $0.enlist(threads - 1) }
    for _ in 0..<count { DispatchQueue.global().async { self.help() } }
  }

  private func help() {
    while let job = state.withLock({ $0.claimOrRetire() }) {
      finish(job)
      finished.signal()
    }
  }

  private func finish(_ job: ParsingState.Job) {
    let outcome = Result { () throws(YAMLError) in
      try YAMLDocument.parse(job.bytes, file: job.path)
    }
    state.withLock { $0.finish(job.index, outcome) }
  }
}
