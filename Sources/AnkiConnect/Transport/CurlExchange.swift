/// What came of one request.
struct CurlExchange: Sendable {
  /// The reply, or why there is none.
  var result: Result<HTTPReply, AnkiConnectError>
  /// How long the reply was waited for, after the request was sent.
  var waiting = Duration.zero
  /// When it was over.
  var end = ContinuousClock.now
}

/// The body as it comes in.
final class ReceivedBytes {
  private(set) var bytes: [UInt8] = []

  func append(_ piece: UnsafeRawBufferPointer) {
    bytes.append(contentsOf: piece)
  }
}

/// The body as it goes out, and whether the exchange is still wanted.
final class Upload {
  /// When its last byte was sent; nil as long as it was not.
  private(set) var end: ContinuousClock.Instant?
  private let size: Int
  private let isCancelled: () -> Bool

  init(size: Int, isCancelled: @escaping () -> Bool) {
    self.size = size
    self.isCancelled = isCancelled
  }

  /// Is told from time to time how many bytes were sent so far; tells whether to go on.
  func note(sent: Int) -> Bool {
    if end == nil, sent >= size { end = .now }
    return !isCancelled()
  }
}
