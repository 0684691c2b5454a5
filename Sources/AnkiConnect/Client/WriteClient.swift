package import DeckSync
import JSONText

/// Sends every action: what apply holds.
package struct WriteClient: Sendable {
  /// The part of it that reads.
  package let reader: ReadClient
  private let client: AnkiConnectClient

  package init(_ connection: Connection) {
    client = AnkiConnectClient(connection)
    reader = ReadClient(connection)
  }

  /// Sends one action.
  package func send<A: WriteAction>(_ action: A) async throws(BackendError) -> A.Result {
    try await BackendError.wrapping { () async throws(AnkiConnectError) in
      try await client(action)
    }
  }

  /// The bytes of an action, for sending it later with others.
  func encoded(_ action: some Action) -> [UInt8] { client.connection.envelope.request(action) }

  /// Sends encoded actions in one request.
  func send(
    encoded requests: [[UInt8]]
  ) async throws(BackendError) -> [Result<JSONElement, BackendError>] {
    try await BackendError.wrapping { () async throws(AnkiConnectError) in
      try await client.connection.exchange(all: requests).map { $0.mapError(BackendError.init) }
    }
  }
}
