public import DeckSync
import Digests

/// Compare and store in one request: the add-on does what a request asks for in one piece, and knows two
/// conditions by which that can be told. A file is copied only when it is there (`path`), and only when
/// it has other content (`skipHash`).
///
/// So the content that is there is set aside when it is not what we read, ours is stored, and what was
/// set aside is put back. What is stored over ours is read from the folder of the profile that we
/// know, so that another profile, which was opened meanwhile, keeps its file.
extension AnkiConnectBackend {
  /// Stores a file of ours in place of what was read of it, unless it is another by now.
  ///
  /// - Throws: ``BackendError`` when Anki does not answer.
  public func exchangeOwnFile(
    _ exchange: OwnFileExchange
  ) async throws(BackendError) -> OwnFileExchange.Outcome {
    guard let folder = reader.session.mediaFolder else { return .notStored }
    guard exchange.after.count > BatchSizer.maximumBytes, client.reader.isLoopback else {
      return try await self.exchange(exchange, in: folder, from: .data(exchange.after))
    }
    guard let file = TemporaryFile(exchange.after) else { return .notStored }
    defer { file.remove() }
    return try await self.exchange(exchange, in: folder, from: .path(file.path))
  }

  private func exchange(
    _ exchange: OwnFileExchange, in folder: String, from source: StoreMediaFile.Source
  ) async throws(BackendError) -> OwnFileExchange.Outcome {
    guard exchange.after.count <= MediaUpload.maximumSize else { return .notStored }
    let (name, new, other) = (exchange.name, exchange.name + ".new", exchange.name + ".other")
    let copyAside = StoreMediaFile(
      filename: other, source: .path("\(folder)/\(name)"),
      skipHash: Digest.md5(exchange.before).hex)
    let replies = try await client.send(encoded: [
      client.encoded(DeleteMediaFile(filename: other)),
      client.encoded(StoreMediaFile(filename: new, source: source)),
      client.encoded(copyAside),
      client.encoded(StoreMediaFile(filename: name, source: .path("\(folder)/\(new)"))),
      client.encoded(StoreMediaFile(filename: name, source: .path("\(folder)/\(other)"))),
      client.encoded(DeleteMediaFile(filename: new)),
      client.encoded(DeleteMediaFile(filename: other)),
      client.encoded(RetrieveMediaFile(filename: exchange.claim)),
      client.encoded(RetrieveMediaFile(filename: name)),
    ])
    let copied = Result { () throws(BackendError) in try StoreMediaFile.read(replies[2].get()) }
    // No name: it was not copied, because it has the content that we read.
    guard case .success(nil) = copied,
      try RetrieveMediaFile.read(replies[8].get()) == exchange.after
    else { return .notStored }
    return try RetrieveMediaFile.read(replies[7].get()) == nil ? .stored : .claimed
  }
}
