import Synchronization

@testable import DeckCommands

/// A sink that keeps what is written, write by write.
final class StringSink: TextSink {
  private let writes = Mutex<[String]>([])

  func write(_ text: String) { writes.withLock { $0.append(text) } }

  var all: [String] { writes.withLock { $0 } }
  var text: String { all.joined() }
}

/// A clock that stands still until it is told.
final class StillClock: Sendable {
  private let time = Mutex(Duration.zero)

  func advance(_ duration: Duration) { time.withLock { $0 += duration } }
  var now: Duration { time.withLock { $0 } }
}
