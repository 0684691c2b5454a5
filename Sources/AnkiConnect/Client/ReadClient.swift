package import DeckSync
import JSONText

/// Sends actions that read.
///
/// It takes no other: whoever holds only this cannot change a collection.
package struct ReadClient: Sendable {
  private let client: AnkiConnectClient
  private var connection: Connection { client.connection }

  package init(_ connection: Connection) {
    client = AnkiConnectClient(connection)
  }

  /// What went over the wire so far.
  package var statistics: TransportStatistics { connection.transport.statistics }

  /// Whether Anki's address is this machine's own.
  var isLoopback: Bool { connection.transport.isLoopback }

  /// Sends one action.
  package func send<A: ReadAction>(_ action: A) async throws(BackendError) -> A.Result {
    try await BackendError.wrapping { () async throws(AnkiConnectError) in
      try await client(action)
    }
  }

  /// Sends actions of one kind in one request; each has its own result.
  package func send<A: ReadAction>(
    all actions: [A]
  ) async throws(BackendError) -> [Result<A.Result, BackendError>] {
    try await BackendError.wrapping { () async throws(AnkiConnectError) in
      try await client.multi(actions).map { $0.mapError(BackendError.init) }
    }
  }

  /// Sends the actions of a batch in one request; each has its own result.
  package func send(_ batch: ReadBatch) async throws(BackendError) -> ReadReplies {
    let requests = batch.actions.map { connection.envelope.request($0) }
    return try await BackendError.wrapping { () async throws(AnkiConnectError) in
      ReadReplies(try await connection.exchange(all: requests))
    }
  }

  /// Sends actions in a request each; a reply is read while Anki works on the next request.
  ///
  /// Two are under way at a time: Anki begins with one that waits at once, and else looks for the next
  /// after 25 ms.
  ///
  /// - Parameters:
  ///   - isWanted: whether to go on.
  ///   - take: is given each result, in the order of the actions.
  package func send<A: ReadAction>(
    inTurn actions: [A], while isWanted: () -> Bool, _ take: (A.Result) -> Void
  ) async throws(BackendError) {
    var rest = actions[...]
    var coming: [Task<Result<HTTPReply, AnkiConnectError>, Never>] = []
    repeat {
      while coming.count < 2, isWanted(), let action = rest.popFirst() {
        coming.append(begin(action))
      }
      guard !coming.isEmpty else { return }
      let reply = await coming.removeFirst().value
      take(
        try await BackendError.wrapping { () async throws(AnkiConnectError) in
          try A.result(in: try connection.result(of: try reply.get()))
        })
    } while true
  }

  /// Sends an action, of which the reply can be waited for later.
  private func begin(
    _ action: some ReadAction
  ) -> Task<Result<HTTPReply, AnkiConnectError>, Never> {
    let request = connection.envelope.request(action)
    return Task {
      do throws(AnkiConnectError) {
        return .success(try await connection.transport.post(request))
      } catch {
        return .failure(error)
      }
    }
  }
}

extension Action {
  /// The result, read for the synchroniser.
  static func read(_ json: JSONElement) throws(BackendError) -> Result {
    do throws(AnkiConnectError) {
      return try result(in: json)
    } catch {
      throw BackendError(error)
    }
  }
}
