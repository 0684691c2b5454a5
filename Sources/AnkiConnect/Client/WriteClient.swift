package import DeckSync
import JSONText

/// Sends every action: what apply holds.
package struct WriteClient: Sendable {
  /// The part of it that reads.
  package let reader: ReadClient
  private let connection: Connection

  package init(_ connection: Connection) {
    self.connection = connection
    reader = ReadClient(connection)
  }

  /// Sends one action.
  package func send<A: WriteAction>(_ action: A) async throws(BackendError) -> A.Result {
    try A.read(try await connection.exchange(connection.envelope.request(action)))
  }

  /// The bytes of an action, for sending it later with others.
  func encoded(_ action: some Action) -> [UInt8] { connection.envelope.request(action) }

  /// Sends encoded actions in one request.
  func send(
    encoded requests: [[UInt8]]
  ) async throws(BackendError) -> [Result<JSONElement, BackendError>] {
    try await connection.exchange(all: requests)
  }
}
