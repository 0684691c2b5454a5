/// What went over the wire, and how long that took: for users who wonder, for the bench, and for the
/// limits that it holds us to.
public struct TransportStatistics: Equatable, Sendable {
  /// How many requests were sent, the failed ones too.
  public var requests = 0
  /// How many bytes of bodies were sent.
  public var bytesSent = 0
  /// How many bytes of bodies were received.
  public var bytesReceived = 0
  /// How long Anki was waited for: from the last byte of each request to the last of its reply.
  public var waiting = Duration.zero

  /// Nothing yet.
  public init() {}

  /// Counts one exchange.
  mutating func count(sent: Int, received: Int, waiting: Duration) {
    requests += 1
    bytesSent += sent
    bytesReceived += received
    self.waiting += waiting
  }
}
