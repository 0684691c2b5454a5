import AnkiSearch
public import DeckModel
public import DeckPlan
public import DeckSync

/// A running Anki, for reading.
///
/// It holds a client that cannot send an action which changes anything.
public struct AnkiConnectReader: ReadableBackend {
  /// What was found out when the connection was opened.
  public let session: AnkiConnectSession
  let client: ReadClient

  /// Opens a connection: the add-on must answer, accept the key, have the actions that reading needs,
  /// and have a collection of the expected profile open.
  ///
  /// - Throws: ``BackendError`` with `unreachable`, `timeout`, `keyRefused`, `noCollection`,
  ///   `wrongProfile`, `missingAction` or `badReply`.
  public static func open(
    _ options: AnkiConnectOptions = AnkiConnectOptions()
  ) async throws(BackendError) -> AnkiConnectReader {
    try await open(options.connection, profile: options.profile)
  }

  static func open(
    _ connection: Connection, profile: String?
  ) async throws(BackendError) -> AnkiConnectReader {
    let client = ReadClient(connection)
    let session = try await AnkiConnectSession.open(client, profile: profile)
    try session.require(needed)
    return AnkiConnectReader(session: session, client: client)
  }

  /// What the add-on cannot do in any version: guids, descriptions of decks, the writing direction.
  public var capabilities: Capabilities {
    Capabilities(
      guids: false, deckDescriptions: false, rightToLeft: false, syncs: true, exclusive: false,
      marks: true, remembers: true, modelNames: false)
  }

  /// Whether Anki may take in packages of ours: it runs on this machine, and has the action.
  public var mayImport: Bool {
    client.isLoopback && session.actions.contains(ImportPackage.name)
  }

  /// What went over the wire so far.
  public var statistics: TransportStatistics { client.statistics }

  /// Reads what `scope` asks for, in canonical form, each list in its order.
  ///
  /// - Throws: ``BackendError`` when Anki cannot be read.
  public func fetch(_ scope: FetchScope) async throws(BackendError) -> CollectionState {
    let (models, decks, filtered, suspended) = try await client.send(
      together: ModelNames(), DeckNamesAndIds(),
      FindCards(query: SearchNode.inFilteredDeck.description),
      FindCards(query: SearchNode.suspended.description))
    var state = CollectionState()
    let names = try decks.get().keys.sorted(by: precedes)
    state.decks = Self.decks(names)
    state.models = try await fetchModels(scope.models, among: try models.get())
    let marks = CardMarks(
      filtered: Set(try filtered.get()), suspended: Set(try suspended.get()))
    state.notes = try await fetchNotes(
      scope, models: state.models, decks: names, marks)
    state.media = try await fetchMedia(scope.media)
    try await countCards(of: scope.countedDecks, in: &state.decks)
    try await findUses(of: scope.mediaWithUses, in: &state.media)
    return state
  }

  private static func decks(_ names: some Sequence<String>) -> [Deck] {
    names.map { Deck(name: Canonical.deckName($0)) }.sorted { precedes($0.name, $1.name) }
  }

  /// The actions without which nothing can be read.
  ///
  /// `getActiveProfile` and `getMediaDirPath` are used where they are.
  private static let needed: [any Action.Type] = [
    ModelNames.self, DeckNamesAndIds.self, FindCards.self, FindNotes.self, NotesInfo.self,
    FindModelsByName.self, GetDecks.self, GetMediaFilesNames.self, RetrieveMediaFile.self,
  ]
}

/// The order of every listing: by bytes, the same on every machine.
func precedes(_ left: String, _ right: String) -> Bool {
  left.utf8.lexicographicallyPrecedes(right.utf8)
}
