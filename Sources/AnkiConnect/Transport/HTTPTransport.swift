/// Bytes in, bytes out: the one thing that the client needs of HTTP.
package protocol HTTPTransport: Sendable {
  /// Sends a request and waits for the whole reply.
  ///
  /// - Throws: ``AnkiConnectError`` with `unreachable` when nothing was sent; with another code when the
  ///   request may have been acted on.
  func post(_ body: [UInt8]) async throws(AnkiConnectError) -> HTTPReply

  /// Whether the other end is this machine, as far as the address tells.
  var isLoopback: Bool { get }

  /// What went over the wire so far.
  var statistics: TransportStatistics { get }
}

/// A reply: its status and its body.
package struct HTTPReply: Equatable, Sendable {
  /// The status, for example 200.
  package var status: Int
  /// The body.
  package var body: [UInt8]

  package init(status: Int = 200, body: [UInt8]) {
    self.status = status
    self.body = body
  }
}
