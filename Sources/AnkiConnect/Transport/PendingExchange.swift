import Synchronization

/// An exchange that somebody waits for, unless the wait is cancelled.
final class PendingExchange: Sendable {
  private enum State {
    case new
    case awaited(CheckedContinuation<CurlExchange, Never>)
    case cancelled
    case over
  }

  private let state = Mutex(State.new)

  /// Whether nobody waits any more: then the transfer may stop.
  var isCancelled: Bool {
    state.withLock { if case .cancelled = $0 { true } else { false } }
  }

  /// Waits with `continuation`; tells whether it is still wanted.
  func wait(with continuation: CheckedContinuation<CurlExchange, Never>) -> Bool {
    let isWanted = state.withLock { state in
      if case .cancelled = state { return false }
      state = .awaited(continuation)
      return true
    }
    if !isWanted { continuation.resume(returning: Self.nothing) }
    return isWanted
  }

  /// Hands over what came of it.
  func finish(_ exchange: CurlExchange) {
    take(.over)?.resume(returning: exchange)
  }

  /// Ends the wait at once.
  func cancel() {
    take(.cancelled)?.resume(returning: Self.nothing)
  }

  /// Goes on to another state, unless it is over; gives who waited.
  private func take(_ next: State) -> CheckedContinuation<CurlExchange, Never>? {
    state.withLock { state in
      switch state {
      case .new:
        state = next
        return nil
      case .awaited(let continuation):
        state = next
        return continuation
      case .cancelled, .over: return nil
      }
    }
  }

  private static var nothing: CurlExchange { CurlExchange(result: .failure(.cancelled)) }
}
