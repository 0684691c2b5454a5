public import DeckModel
public import DeckPlan

/// A place that decks can be read from.
///
/// It has no way to change anything: this is what plan holds.
public protocol ReadableBackend: Sendable {
  /// What this target can and cannot do; known after the connection is open.
  var capabilities: Capabilities { get }

  /// Reads what `scope` asks for, in canonical form, each list in its order.
  ///
  /// - Throws: ``BackendError`` when the target cannot be read.
  func fetch(_ scope: FetchScope) async throws(BackendError) -> CollectionState
}

/// A place that decks can be written to: this is what apply holds.
public protocol Backend: ReadableBackend {
  /// Performs operations in order and says what became of each.
  ///
  /// Stops after the batch in hand when the task is cancelled. A world that fails in the middle is
  /// not thrown: the operations it hit are ``OperationOutcome/unknown(_:)`` and the rest skipped.
  ///
  /// - Parameters:
  ///   - operations: what to do, already in a safe order.
  ///   - progress: called with the number of operations finished so far.
  /// - Returns: one outcome for each operation, in the same order.
  func perform(
    _ operations: [Operation], progress: @Sendable (Int) -> Void
  ) async -> [OperationOutcome]
}

/// What became of one operation.
public enum OperationOutcome: Equatable, Sendable {
  /// The target accepted it; a new note has this number.
  case done(noteID: Int64?)
  /// The target refused it, and says why.
  case failed(String)
  /// It was not sent.
  case skipped(String)
  /// It was sent and no answer came: only reading back can tell.
  case unknown(String)
}
