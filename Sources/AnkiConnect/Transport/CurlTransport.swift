import CCurl
package import DeckSync
import Dispatch
import Synchronization

/// HTTP through the system's libcurl, one connection a request and one request at a time.
///
/// The add-on answers one request a connection and everything on Anki's main thread: parallel or
/// kept-alive connections gain nothing and get reset (seen in Anki 26.9). libcurl blocks, so that it
/// runs on a queue of its own.
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

  package let isLoopback: Bool
  private let url: String
  private let limits: Limits
  private let queue = DispatchQueue(label: "deckform.ankiconnect")
  private let counter = Mutex(TransportStatistics())

  package init(url: String, limits: Limits = Limits()) {
    self.url = url
    self.limits = limits
    isLoopback = LoopbackAddress.isLoopback(url: url)
  }

  package var statistics: TransportStatistics { counter.withLock { $0 } }

  package func post(_ body: [UInt8]) async throws(BackendError) -> HTTPReply {
    let exchange = await withCheckedContinuation { continuation in
      queue.async { continuation.resume(returning: self.perform(body)) }
    }
    let received = (try? exchange.result.get().body.count) ?? 0
    counter.withLock {
      $0.count(sent: body.count, received: received, waiting: exchange.waiting)
    }
    return try exchange.result.get()
  }

  private func perform(_ body: [UInt8]) -> CurlExchange {
    if let problem = ccurl_load() {
      let error = BackendError(
        .unreachable, "libcurl cannot be used: \(String(cString: problem))",
        help: "install libcurl (the package libcurl4 of Debian and Ubuntu)")
      return CurlExchange(result: .failure(error))
    }
    return CurlRequest().post(body, to: url, limits: limits, isLoopback: isLoopback)
  }
}
