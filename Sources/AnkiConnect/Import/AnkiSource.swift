import AnkiSearch
public import DeckModel
public import DeckSync

/// Notes of a running Anki, for importing.
public struct AnkiSource: ImportSource {
  /// Which notes.
  public enum Choice: Equatable, Sendable {
    /// Those with cards in these decks or in decks below them.
    case decks([String])
    /// Those that a search in Anki's language finds.
    case query(String)
  }

  /// Reads a package, and of it nothing but the notes of the numbers given.
  public typealias PackageReader =
    @Sendable (_ path: String, _ notes: Set<Int64>) async throws(BackendError) -> ImportedCollection

  /// The Anki that is read.
  public let reader: AnkiConnectReader
  let client: WriteClient
  let choice: Choice
  let readPackage: PackageReader?

  /// Opens a connection as ``AnkiConnectReader/open(_:)`` does.
  ///
  /// - Parameters:
  ///   - options: where Anki is, and how to talk to it.
  ///   - choice: which notes.
  ///   - readPackage: reads what Anki exports; nil where nothing is to be exported, which leaves unknown
  ///     what the add-on cannot tell: guids, descriptions of decks, reviews.
  /// - Throws: ``BackendError`` as ``AnkiConnectReader/open(_:)`` does.
  public static func open(
    _ options: AnkiConnectOptions, _ choice: Choice, readPackage: PackageReader? = nil
  ) async throws(BackendError) -> AnkiSource {
    let connection = options.connection
    return AnkiSource(
      reader: try await AnkiConnectReader.open(connection, profile: options.profile),
      client: WriteClient(connection), choice: choice, readPackage: readPackage)
  }

  /// Notes of a running Anki that is open already.
  ///
  /// - Parameters:
  ///   - backend: the connection.
  ///   - choice: which notes.
  ///   - readPackage: reads what Anki exports, as ``open(_:_:readPackage:)`` takes it.
  public init(
    _ backend: AnkiConnectBackend, _ choice: Choice, readPackage: PackageReader? = nil
  ) {
    self.init(
      reader: backend.reader, client: backend.client, choice: choice, readPackage: readPackage)
  }

  private init(
    reader: AnkiConnectReader, client: WriteClient, choice: Choice, readPackage: PackageReader?
  ) {
    self.reader = reader
    self.client = client
    self.choice = choice
    self.readPackage = readPackage
  }

  /// Reads the notes with their note types and decks, in canonical form.
  ///
  /// - Throws: ``BackendError`` when Anki cannot be read; of code `notFound` when it has no such deck,
  ///   cannot read the search.
  public func read() async throws(BackendError) -> ImportedCollection {
    let decks = try await reader.client.send(DeckNamesAndIds()).keys.sorted(by: precedes)
    let found = try await reader.client.send(FindNotes(query: try query(among: decks)))
    var collection = try await reader.fetch(FetchScope(cardDecks: decks, noteIDs: found.sorted()))
    let used = Set(collection.notes.map(\.model)).sorted(by: precedes)
    collection.models = try await reader.fetch(FetchScope(models: used)).models
      .map(\.withoutDefaults)
    collection.decks = Set(collection.notes.map(\.deck)).sorted(by: precedes).map { Deck(name: $0) }
    return try await completed(ImportedCollection(collection))
  }

  private func query(among decks: [String]) throws(BackendError) -> String {
    switch choice {
    case .query(let query): return query
    case .decks(let wanted):
      var nodes: [SearchNode] = []
      for name in wanted {
        let key = Canonical.nameKey(Canonical.deckName(name))
        let present = decks.first { Canonical.nameKey(Canonical.deckName($0)) == key }
        guard let present else { throw Self.noDeck(name, among: decks) }
        nodes.append(.deck(present))
      }
      return SearchNode.any(nodes).description
    }
  }

  private static func noDeck(_ name: String, among decks: [String]) -> BackendError {
    BackendError(
      .notFound, "there is no deck \"\(name)\" in Anki",
      help: "there are: " + decks.prefix(20).joined(separator: ", ")
        + (decks.count > 20 ? " and \(decks.count - 20) more" : ""))
  }
}

extension NoteType {
  /// The note type with nothing said about fields that look as Anki makes them.
  fileprivate var withoutDefaults: NoteType {
    var model = self
    for index in fields.indices {
      if fields[index].font == "Arial" { model.fields[index].font = nil }
      if fields[index].size == 20 { model.fields[index].size = nil }
      if fields[index].hint == "" { model.fields[index].hint = nil }
    }
    return model
  }
}
