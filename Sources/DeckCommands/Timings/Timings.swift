import AnkiConnect

/// Where the time of a command went.
struct Timings: Equatable, Sendable {
  /// The time of one phase.
  struct Lap: Equatable, Sendable {
    /// All of it.
    var time = Duration.zero
    /// The part in which Anki was waited for.
    var waiting = Duration.zero

    /// Adds another lap.
    static func += (lap: inout Lap, other: Lap) {
      lap.time += other.time
      lap.waiting += other.waiting
    }
  }

  /// The phases that happened; the time of each is its own, so that they make up the whole.
  var laps: [Phase: Lap] = [:]
  /// What went over the wire; nil where nothing does.
  var traffic: TransportStatistics?

  /// All laps together.
  var total: Lap { laps.values.reduce(into: Lap()) { $0 += $1 } }
}
