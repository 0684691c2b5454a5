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

  /// How many notes have each of these note types.
  ///
  /// - Throws: ``BackendError`` when Anki cannot be read.
  public func noteCounts(
    ofModels names: [String]
  ) async throws(BackendError) -> [String: Int] {
    try await reader.noteCounts(ofModels: names)
  }

  /// Stores a file of ours in place of one of that name, and reads it back.
  ///
  /// Anki deletes the old one first, so that a break in between leaves none.
  ///
  /// - Throws: ``BackendError`` when it could not be stored.
  public func storeOwnFile(_ name: String, _ bytes: [UInt8]) async throws(BackendError) {
    if try await isStored(name, byPathTo: bytes) { return }
    guard bytes.count <= MediaUpload.maximumSize else {
      throw BackendError(
        .refused, "\(bytes.count) bytes are too many to send: Anki would stand still for minutes")
    }
    guard try await isStored(name, .data(bytes), of: bytes) else {
      throw BackendError(.refused, "Anki has something else there afterwards")
    }
  }

  /// Stores a file, reads it back in the same request, and tells whether it is as it should be.
  private func isStored(
    _ name: String, _ source: StoreMediaFile.Source, of bytes: [UInt8]
  ) async throws(BackendError) -> Bool {
    let replies = try await client.send(encoded: [
      client.encoded(StoreMediaFile(filename: name, source: source)),
      client.encoded(RetrieveMediaFile(filename: name)),
    ])
    let stored = try StoreMediaFile.read(try replies[0].get()) ?? ""
    guard stored.hasBytes(of: name) else { throw Self.renamed(name, stored) }
    return try RetrieveMediaFile.read(try replies[1].get()) == bytes
  }

  /// Stores a file of ours if none of that name is there.
  ///
  /// Anki gives a second file of a name another one, which makes this a test and a set in one; but
  /// not one of the same content, so the bytes must be the caller's alone.
  ///
  /// - Throws: ``BackendError`` when Anki does not answer.
  public func claimOwnFile(_ name: String, _ bytes: [UInt8]) async throws(BackendError) -> Bool {
    guard try await ownFile(name) == nil else { return false }
    let action = StoreMediaFile(filename: name, source: .data(bytes), replaces: false)
    let stored = try await client.send(action) ?? ""
    if stored.hasBytes(of: name) { return true }
    try await client.send(DeleteMediaFile(filename: stored))
    guard try await ownFile(name) != nil else { throw Self.renamed(name, stored) }
    return false
  }

  /// Removes a file of ours.
  ///
  /// - Throws: ``BackendError`` when Anki does not answer.
  public func removeOwnFile(_ name: String) async throws(BackendError) {
    try await client.send(DeleteMediaFile(filename: name))
  }

  private static func renamed(_ asked: String, _ stored: String) -> BackendError {
    BackendError(.refused, "Anki stored \"\(asked)\" under the name \"\(stored)\"")
  }

  /// Stores a large file by way of a temporary one, where Anki's process reads our files: it takes
  /// the square of their size to read them from the wire.
  private func isStored(
    _ name: String, byPathTo bytes: [UInt8]
  ) async throws(BackendError) -> Bool {
    guard bytes.count > BatchSizer.maximumBytes, client.reader.isLoopback else { return false }
    guard let file = TemporaryFile(bytes) else { return false }
    defer { file.remove() }
    do {
      return try await isStored(name, .path(file.path), of: bytes)
    } catch  where error.code == .refused {
      return false
    }
  }
}
