public import DeckSync

/// A package is for other people: it keeps nothing of ours for the next run.
extension PackageBackend {
  /// Nothing: a package is known by its path.
  public func identity() async throws(BackendError) -> CollectionIdentity { CollectionIdentity() }

  /// Never asked for, as a package does not remember.
  public func ownFile(_ name: String) async throws(BackendError) -> [UInt8]? { nil }

  /// Refused, as a package does not remember.
  public func storeOwnFile(_ name: String, _ bytes: [UInt8]) async throws(BackendError) {
    throw Self.noFiles
  }

  /// Refused, as a package does not remember.
  public func claimOwnFile(_ name: String, _ bytes: [UInt8]) async throws(BackendError) -> Bool {
    throw Self.noFiles
  }

  /// Refused, as a package does not remember.
  public func removeOwnFile(_ name: String) async throws(BackendError) { throw Self.noFiles }

  private static let noFiles = BackendError(.file, "a package keeps no files of deckform")
}
