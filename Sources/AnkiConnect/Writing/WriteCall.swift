import DeckSync
import JSONText

/// A request of an apply, encoded, with the operations that it is for: one request may serve many
/// operations, and one operation may take several.
struct WriteCall: Sendable {
  /// The indices of the operations.
  let operations: [Int]
  /// The bytes to send.
  let request: [UInt8]
  /// What a reply means.
  let outcome: @Sendable (Result<JSONElement, BackendError>) -> OperationOutcome

  /// A call whose result says nothing but that it went well.
  init(_ action: some WriteAction, for operations: [Int], through client: WriteClient) {
    self.init(action, for: operations, through: client) { _ in .done(noteID: nil) }
  }

  /// A call whose result must be looked at.
  init<A: WriteAction>(
    _ action: A, for operations: [Int], through client: WriteClient,
    outcome: @escaping @Sendable (A.Result) -> OperationOutcome
  ) {
    self.operations = operations
    request = client.encoded(action)
    self.outcome = { reply in
      do throws(BackendError) {
        return outcome(try A.read(try reply.get()))
      } catch {
        return .failed(error.message)
      }
    }
  }
}
