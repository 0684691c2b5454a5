import DeckPlan
import DeckSync
import Synchronization

/// Processes with a clock that stands still until it is moved, or until somebody sleeps.
final class TestClock: Sendable {
  private let seconds = Mutex<Int64>(1_000_000)

  var now: UTCTime { UTCTime(seconds: seconds.withLock { $0 }) }

  func advance(_ duration: Int64) { seconds.withLock { $0 += duration } }

  /// A process that goes by this clock; sleeping takes no time of ours.
  func process(
    _ token: String, on host: String = "laptop", process: Int32 = 7, running: Set<Int32> = [7],
    whileAsleep: @escaping @Sendable () async -> Void = {}
  ) -> LockHolder {
    LockHolder(
      owner: "ada@\(host)", host: host, process: process, token: token, now: { self.now },
      sleep: { duration in
        self.advance(duration.components.seconds)
        await whileAsleep()
        await Task.yield()
      },
      isRunning: { running.contains($0) })
  }

  /// A process whose work takes no time: its lock needs never be prolonged, however the machine shares out its
  /// processors.
  func quickProcess(_ token: String) -> LockHolder {
    var holder = process(token)
    holder.sleep = { duration in
      guard duration >= .seconds(60) else { return }
      // Until it is cancelled, when the work is done.
      try? await Task.sleep(for: .seconds(86_400))
    }
    return holder
  }
}

extension Capabilities {
  /// Those of a running Anki.
  static let anki = Capabilities(
    guids: false, deckDescriptions: false, rightToLeft: false, syncs: true, exclusive: false,
    marks: true, remembers: true, modelNames: false)

  /// Those of a package.
  static let package = Capabilities(
    guids: true, deckDescriptions: true, rightToLeft: true, syncs: false, exclusive: true,
    marks: false, remembers: false, modelNames: true)
}
