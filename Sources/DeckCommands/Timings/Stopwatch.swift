import AnkiConnect
import DeckManifest
import DeckSync
import Synchronization

/// Measures the phases of a command: one is always on, and ends when the next begins.
final class Stopwatch: Sendable {
  private struct State {
    var timings = Timings()
    var phase = Phase.other
    /// What the clocks showed when it began.
    var start: Timings.Lap
    var traffic: (@Sendable () -> TransportStatistics)?
  }

  private let clock: @Sendable () -> Duration
  private let state: Mutex<State>

  /// A stopwatch that runs; the clock gives the time since some moment.
  init(clock: @escaping @Sendable () -> Duration = Console.uptime) {
    self.clock = clock
    state = Mutex(State(start: Timings.Lap(time: clock())))
  }

  /// Ends the phase that is on, and begins another one.
  func enter(_ phase: Phase) {
    state.withLock { state in
      endLap(&state)
      state.phase = phase
    }
  }

  /// Takes it that the traffic of the phase that is on, and of all to come, is told there.
  func watch(_ traffic: @escaping @Sendable () -> TransportStatistics) {
    state.withLock { $0.traffic = traffic }
  }

  /// What was measured so far.
  var timings: Timings {
    state.withLock { state in
      endLap(&state)
      state.timings.traffic = state.traffic?()
      return state.timings
    }
  }

  private func endLap(_ state: inout State) {
    let waiting = state.traffic?().waiting ?? .zero
    let now = Timings.Lap(time: clock(), waiting: waiting)
    let time = now.time - state.start.time
    // A request that was under way before the phase began was not waited for all the time.
    state.timings.laps[state.phase, default: Timings.Lap()] += Timings.Lap(
      time: time, waiting: min(now.waiting - state.start.waiting, time))
    state.start = now
  }
}

extension Stopwatch {
  /// Is told what reading a project is at.
  var loading: @Sendable (LoadPhase) -> Void { { self.enter(Phase($0)) } }
}

extension Session {
  /// Is told what the loop over a backend is at.
  var syncing: @Sendable (SyncPhase) -> Void {
    let stopwatch = stopwatch
    return { stopwatch?.enter(Phase($0)) }
  }
}
