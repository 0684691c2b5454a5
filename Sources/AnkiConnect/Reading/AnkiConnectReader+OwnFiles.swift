public import DeckSync

extension AnkiConnectReader {
  /// A file of ours in Anki's media folder; nil when there is none.
  ///
  /// - Throws: ``BackendError`` when Anki cannot be read.
  public func ownFile(_ name: String) async throws(BackendError) -> [UInt8]? {
    if let file = ahead?.ownFile(name) { return try file.get() }
    return try await client.send(RetrieveMediaFile(filename: name))
  }
}
