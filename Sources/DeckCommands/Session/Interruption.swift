import DeckSync
import Dispatch
import Glibc

/// Turns the first Ctrl-C into a cancellation, so that the batch in hand is finished; a second one
/// ends the program at once.
enum Interruption {
  /// Runs work that is cancelled when the user interrupts.
  static func cancelling<Value: Sendable>(
    _ work: @escaping @Sendable () async -> Value
  ) async -> Value {
    let (signals, received) = AsyncStream<Void>.makeStream()
    let sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number)
      source.setEventHandler {
        received.finish()
        signal(number, SIG_DFL)
      }
      source.resume()
      return source
    }
    defer { for source in sources { source.cancel() } }
    return await DeckSync.cancelling {
      for await _ in signals {}
    } work: {
      await work()
    }
  }
}
