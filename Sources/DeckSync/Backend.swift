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

  /// What each of some destructive operations would cost, in their order.
  ///
  /// - Throws: ``BackendError`` when the target cannot be read.
  func costs(of operations: [Operation]) async throws(BackendError) -> [Cost]

  /// How many notes have each of these note types, by the names that were given.
  ///
  /// - Throws: ``BackendError`` when the target cannot be read.
  func noteCounts(ofModels names: [String]) async throws(BackendError) -> [String: Int]

  /// Which collection this is, as far as the target can tell.
  ///
  /// - Throws: ``BackendError`` when the target cannot be read.
  func identity() async throws(BackendError) -> CollectionIdentity

  /// A file of ours in the collection, which travels with it; nil when there is none.
  ///
  /// Asked only of a target that ``Capabilities/remembers``.
  ///
  /// - Throws: ``BackendError`` when the target cannot be read.
  func ownFile(_ name: String) async throws(BackendError) -> [UInt8]?
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

  /// Keeps what operations take away, in packages.
  ///
  /// - Parameters:
  ///   - operations: what is about to be performed.
  ///   - folder: where the packages go; an absolute path, of a folder that is there and empty.
  /// - Returns: the paths of the packages.
  /// - Throws: ``BackendError`` when they could not be made.
  func backUp(
    _ operations: [Operation], into folder: String
  ) async throws(BackendError) -> [String]

  /// Stores a file of ours in the collection, in place of one of that name, and reads it back.
  ///
  /// - Throws: ``BackendError`` when it could not be stored.
  func storeOwnFile(_ name: String, _ bytes: [UInt8]) async throws(BackendError)

  /// Stores a file of ours if none of that name is there; this is what a lock is made of.
  ///
  /// - Returns: whether it was stored.
  /// - Throws: ``BackendError`` when the target does not answer.
  func claimOwnFile(_ name: String, _ bytes: [UInt8]) async throws(BackendError) -> Bool

  /// Stores a file of ours in place of what was read of it, in one step: nothing that others stored
  /// meanwhile is lost, whatever becomes of us.
  ///
  /// - Returns: what became of it; that it could not be stored when the target has no such step.
  /// - Throws: ``BackendError`` when the target does not answer.
  func exchangeOwnFile(
    _ exchange: OwnFileExchange
  ) async throws(BackendError) -> OwnFileExchange.Outcome

  /// Removes a file of ours; one that is not there is no mistake.
  ///
  /// - Throws: ``BackendError`` when the target does not answer.
  func removeOwnFile(_ name: String) async throws(BackendError)
}

extension Backend {
  /// It has no such step.
  public func exchangeOwnFile(
    _ exchange: OwnFileExchange
  ) async throws(BackendError) -> OwnFileExchange.Outcome { .notStored }
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
