import DeckPlan
import DeckSync
import Synchronization

/// A journal whose lines are kept in memory.
final class JournalInMemory: ApplyJournal {
  static let header = JournalHeader(
    toolVersion: "0.1.0", namespace: "test", target: "anki", profile: "User 1",
    start: UTCTime(seconds: 1_764_088_380))

  private let lines = Mutex<(bytes: [UInt8], count: Int)>((header.line, 0))

  /// What the lines say.
  var journal: Journal? { Journal(lines.withLock { $0.bytes }) }

  func begin(_ steps: [PlannedOperation]) {
    lines.withLock { lines in
      lines.bytes += JournalLine.intents(steps, from: lines.count)
      lines.count += steps.count
    }
  }

  func finish(_ ends: [JournalEntry.End]) {
    lines.withLock { lines in
      lines.bytes += JournalLine.results(ends, from: lines.count - ends.count)
    }
  }
}
