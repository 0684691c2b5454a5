package import DeckSync
import JSONText

/// Sends actions that read.
///
/// It takes no other: whoever holds only this cannot change a collection.
package struct ReadClient: Sendable {
  private let connection: Connection

  package init(_ connection: Connection) {
    self.connection = connection
  }

  /// What went over the wire so far.
  package var statistics: TransportStatistics { connection.transport.statistics }

  /// Whether Anki's address is this machine's own.
  var isLoopback: Bool { connection.transport.isLoopback }

  /// Sends one action.
  package func send<A: ReadAction>(_ action: A) async throws(BackendError) -> A.Result {
    try A.read(try await connection.exchange(connection.envelope.request(action)))
  }

  /// Sends actions of one kind in one request; each has its own result.
  package func send<A: ReadAction>(
    all actions: [A]
  ) async throws(BackendError) -> [Result<A.Result, BackendError>] {
    guard !actions.isEmpty else { return [] }
    let requests = actions.map { connection.envelope.request($0) }
    return try await connection.exchange(all: requests).map { reply in
      Result { () throws(BackendError) in try A.read(try reply.get()) }
    }
  }

  /// Sends actions of several kinds in one request; each has its own result.
  package func send<each A: ReadAction>(
    together action: repeat each A
  ) async throws(BackendError) -> (repeat Result<(each A).Result, BackendError>) {
    var requests: [[UInt8]] = []
    repeat requests.append(connection.envelope.request(each action))
    var replies = try await connection.exchange(all: requests).makeIterator()
    return (repeat (each A).read(next: &replies))
  }
}

extension Action {
  /// The result, read.
  static func read(_ json: JSONElement) throws(BackendError) -> Result {
    do {
      return try decode(json)
    } catch {
      throw BackendError(action: name, error)
    }
  }

  fileprivate static func read(
    next replies: inout IndexingIterator<[Swift.Result<JSONElement, BackendError>]>
  ) -> Swift.Result<Result, BackendError> {
    guard let reply = replies.next() else { preconditionFailure("one reply for each request") }
    return Swift.Result { () throws(BackendError) in try read(try reply.get()) }
  }
}
