import DeckModel
public import DeckPlan
public import DeckSync

extension AnkiConnectBackend {
  /// A file of ours in Anki's media folder; nil when there is none.
  ///
  /// - Throws: ``BackendError`` when Anki cannot be read.
  public func ownFile(_ name: String) async throws(BackendError) -> [UInt8]? {
    try await reader.ownFile(name)
  }

  /// What each of some destructive operations would cost, in their order.
  ///
  /// - Throws: ``BackendError`` when Anki cannot be read.
  public func costs(of operations: [Operation]) async throws(BackendError) -> [Cost] {
    try await reader.costs(of: operations)
  }

  /// Stores a file of ours in place of one of that name.
  ///
  /// - Throws: ``BackendError`` when it could not be stored.
  public func storeOwnFile(_ name: String, _ bytes: [UInt8]) async throws(BackendError) {
    let stored = try await client.send(StoreMediaFile(filename: name, source: .data(bytes)))
    guard stored.hasBytes(of: name) else {
      throw BackendError(.refused, "Anki stored \"\(name)\" under the name \"\(stored)\"")
    }
  }

  /// Stores a file of ours if none of that name is there.
  ///
  /// - Throws: ``BackendError`` when Anki does not answer.
  public func claimOwnFile(_ name: String, _ bytes: [UInt8]) async throws(BackendError) -> Bool {
    throw BackendError(.missingAction, "not available yet")
  }

  /// Removes a file of ours.
  ///
  /// - Throws: ``BackendError`` when Anki does not answer.
  public func removeOwnFile(_ name: String) async throws(BackendError) {
    throw BackendError(.missingAction, "not available yet")
  }
}
