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
  /// What was read before it was asked for; nil when all is to be read when it is.
  var ahead: ReadAhead?

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

  /// - Parameter start: what to read as soon as possible.
  static func open(
    _ connection: Connection, profile: String?, reading start: HeadStart? = nil
  ) async throws(BackendError) -> AnkiConnectReader {
    let client = ReadClient(connection)
    var batch = ReadBatch()
    let question = start.map { ReadAhead.Question($0, in: &batch) }
    let (session, replies) = try await AnkiConnectSession.open(
      client, profile: profile, with: batch)
    try session.require(needed)
    return AnkiConnectReader(
      session: session, client: client, ahead: question.map { ReadAhead($0, replies) })
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
    let overview = if let ahead { try ahead.overview.get() } else { try await overview() }
    let question = ScopeQuestion(scope, overview, by: self)
    let answer = try question.answer(in: try await client.send(question.batch))
    var state = CollectionState()
    state.decks = Self.decks(overview.decks)
    state.models = answer.models
    state.notes = try await fetchNotes(scope, answer, overview)
    if let listing = answer.media { state.media = try await fetchMedia(scope.media, listing) }
    try await countCards(of: scope.countedDecks, in: &state.decks)
    try await findUses(of: scope.mediaWithUses, in: &state.media)
    return state
  }

  private func overview() async throws(BackendError) -> Overview {
    var batch = ReadBatch()
    let question = Overview.Question(in: &batch)
    return try question.answer(in: try await client.send(batch))
  }

  private static func decks(_ names: some Sequence<String>) -> [Deck] {
    names.map { Deck(name: Canonical.deckName($0)) }.sorted { precedes($0.name, $1.name) }
  }

  /// The actions without which nothing can be read.
  ///
  /// `getActiveProfile` and `getMediaDirPath` are used where they are.
  private static let needed: [any Action.Type] = [
    ModelNames.self, DeckNamesAndIds.self, FindCards.self, FindNotes.self, NoteContents.self,
    NoteTypesByName.self, GetDecks.self, GetMediaFilesNames.self, RetrieveMediaFile.self,
  ]
}

/// The order of every listing: by bytes, the same on every machine.
func precedes(_ left: String, _ right: String) -> Bool {
  left.utf8.lexicographicallyPrecedes(right.utf8)
}
