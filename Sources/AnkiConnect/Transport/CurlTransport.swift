import CCurl
import Dispatch
import Synchronization

/// HTTP through the system's libcurl, one connection a request.
///
/// The add-on answers one request a connection and everything on Anki's main thread: many parallel
/// connections get reset, and kept-alive ones gain nothing (seen in Anki 26.9). A few reads may wait
/// there for their turn; who writes waits for each reply. libcurl blocks, so that it runs on a queue of
/// its own.
package final class CurlTransport: HTTPTransport {
  /// How long to wait.
  package struct Limits: Equatable, Sendable {
    /// For the connection, in seconds.
    package var connect: Double
    /// For the whole reply, in seconds.
    ///
    /// Long: Anki works on a batch of a thousand notes for 10 s, and acts on a request even when
    /// the client is gone.
    package var total: Double

    package init(connect: Double = 5, total: Double = 120) {
      self.connect = connect
      self.total = total
    }
  }

  private let url: String
  private let limits: Limits
  private let stopsWhenCancelled: Bool
  private let queue = DispatchQueue(
    label: "deckform.ankiconnect", attributes: .concurrent)
  private let counter = Mutex(Counter())

  /// The way to an address.
  ///
  /// - Parameters:
  ///   - limits: how long to wait.
  ///   - stopsWhenCancelled: whether a wait ends when its task is cancelled. Who must know what became of
  ///     a change waits on: Anki acts on it anyway.
  package init(url: String, limits: Limits = Limits(), stopsWhenCancelled: Bool = false) {
    self.url = url
    self.limits = limits
    self.stopsWhenCancelled = stopsWhenCancelled
  }

  /// Needs libcurl, which takes its time to load: not before it is asked for.
  package var isLoopback: Bool { LoopbackAddress.isLoopback(url: url) }

  package var statistics: TransportStatistics { counter.withLock { $0.statistics } }

  package func post(_ body: [UInt8]) async throws(AnkiConnectError) -> HTTPReply {
    let pending = PendingExchange()
    let exchange = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        if pending.wait(with: continuation) { start(body, pending) }
      }
    } onCancel: {
      if stopsWhenCancelled { pending.cancel() }
    }
    return try exchange.result.get()
  }

  private func start(_ body: [UInt8], _ pending: PendingExchange) {
    queue.async {
      let exchange = self.perform(body, pending)
      // Here, where it is not long since: whoever waits for it may be told much later.
      self.counter.withLock { $0.count(exchange, sent: body.count) }
      pending.finish(exchange)
    }
  }

  private func perform(_ body: [UInt8], _ pending: PendingExchange) -> CurlExchange {
    if let problem = ccurl_load() {
      let error = AnkiConnectError(
        .unreachable, "libcurl cannot be used: \(String(cString: problem))",
        help: "install libcurl (the package libcurl4 of Debian and Ubuntu)")
      return CurlExchange(result: .failure(error))
    }
    let upload = Upload(size: body.count) { pending.isCancelled }
    return CurlRequest().post(
      body, to: url, limits: limits, isLoopback: isLoopback, watchedBy: upload)
  }
}

/// Counts exchanges, of which some happen at the same time.
private struct Counter {
  private(set) var statistics = TransportStatistics()
  private var lastEnd = ContinuousClock.now

  /// Counts an exchange that has just ended; time in which another was waited for counts once.
  mutating func count(_ exchange: CurlExchange, sent: Int) {
    let received = (try? exchange.result.get().body.count) ?? 0
    let alone = max(.zero, lastEnd.duration(to: exchange.end))
    statistics.count(sent: sent, received: received, waiting: min(exchange.waiting, alone))
    lastEnd = max(lastEnd, exchange.end)
  }
}
