import Synchronization

/// A line that shows how far a long piece of work is, and disappears when it is done.
///
/// It is drawn only on a terminal, only after a second of work, and at most ten times a second.
/// Every drawing is one write that covers the one before, so that nothing flickers.
package final class ProgressBar: Sendable {
  private struct State {
    var lastDrawing: Duration?
    var isFinished = false
  }

  private let title: String
  private let total: Int
  private let sink: any TextSink
  private let terminal: Terminal
  private let clock: @Sendable () -> Duration
  private let start: Duration
  private let state = Mutex(State())

  /// Work shorter than this shows nothing.
  private static let patience = Duration.seconds(1)
  private static let pause = Duration.milliseconds(100)
  private static let widestBar = 30

  /// A bar for `total` steps; the clock gives the time since some moment.
  package init(
    _ title: String, of total: Int, on sink: any TextSink, terminal: Terminal,
    clock: @escaping @Sendable () -> Duration
  ) {
    self.title = title
    self.total = total
    self.sink = sink
    self.terminal = terminal
    self.clock = clock
    start = clock()
  }

  /// Says how many steps are done; cheap enough to be called for each.
  package func update(_ done: Int) {
    guard terminal.isInteractive else { return }
    let now = clock()
    guard now - start >= Self.patience else { return }
    state.withLock { state in
      guard !state.isFinished else { return }
      if let last = state.lastDrawing, now - last < Self.pause { return }
      state.lastDrawing = now
      sink.write("\r" + line(done) + "\u{1B}[K")
    }
  }

  /// Wipes the line away; nothing is drawn afterwards.
  package func finish() {
    state.withLock { state in
      if state.lastDrawing != nil, !state.isFinished { sink.write("\r\u{1B}[K") }
      state.isFinished = true
    }
  }

  /// For example `applying [#####.....] 50% (10/20)`, never wider than the terminal.
  private func line(_ done: Int) -> String {
    let done = min(max(done, 0), total)
    let percent = total == 0 ? 100 : done * 100 / total
    let numbers = "\(percent)% (\(done)/\(total))"
    let room = terminal.width - 1 - DisplayWidth.of(title) - numbers.utf8.count - 4
    guard room >= 5 else { return String("\(title) \(numbers)".prefix(max(0, terminal.width - 1))) }
    let bar = min(room, Self.widestBar)
    let filled = total == 0 ? bar : done * bar / total
    let blocks = String(repeating: "#", count: filled) + String(repeating: ".", count: bar - filled)
    return "\(title) [\(blocks)] \(numbers)"
  }
}
