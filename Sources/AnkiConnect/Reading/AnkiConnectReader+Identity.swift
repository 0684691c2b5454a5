public import DeckSync

extension AnkiConnectReader {
  /// The open profile, and the numbers of the note types.
  ///
  /// - Throws: ``BackendError`` when Anki cannot be read.
  public func identity() async throws(BackendError) -> CollectionIdentity {
    guard session.actions.contains(ModelNamesAndIds.name) else {
      return CollectionIdentity(profile: session.profile)
    }
    let models = try await client.send(ModelNamesAndIds())
    return CollectionIdentity(profile: session.profile, noteTypes: models.values.sorted())
  }
}
