import JSONText

/// A running Anki with the AnkiConnect add-on, for any program.
///
/// ```swift
/// let anki = AnkiConnectClient()
/// let notes = try await anki(FindNotes(query: "tag:japanese"))
/// ```
///
/// Each action is a type with its parameters and its own result; ``ActionCatalogue`` lists them. A
/// request waits its turn in Anki for some 25 ms, so many are best sent together, by `multi`.
public struct AnkiConnectClient: Sendable {
  let connection: Connection

  /// A client of the add-on at an address; nothing is sent yet.
  ///
  /// - Parameters:
  ///   - url: the address; the add-on's own default if not given.
  ///   - key: the add-on's `apiKey`; nil when it has none.
  ///   - version: the version of the API to ask for; there is no reason for an old one but to try it.
  ///   - timeout: how long to wait for a reply, in seconds. Anki acts on a request even when nobody
  ///     waits for it any more.
  public init(
    url: String = "http://127.0.0.1:8765", key: String? = nil, version: APIVersion = .v6,
    timeout: Double = 120
  ) {
    let transport = CurlTransport(
      url: url, limits: .init(total: timeout), stopsWhenCancelled: true)
    self.init(Connection(transport: transport, key: key, version: version))
  }

  package init(_ connection: Connection) {
    self.connection = connection
  }

  /// A client of the Anki that options describe, whichever profile is open there.
  package init(_ options: AnkiConnectOptions) {
    self.init(
      url: options.url, key: options.key, version: options.version, timeout: options.timeout)
  }

  /// What went over the wire so far.
  public var statistics: TransportStatistics { connection.transport.statistics }

  /// Sends an action and waits for its result.
  ///
  /// When the task is cancelled this ends at once; a request that was sent may still be acted on.
  ///
  /// - Throws: ``AnkiConnectError``.
  @discardableResult
  public func callAsFunction<A: Action>(
    _ action: A
  ) async throws(AnkiConnectError) -> A.Result {
    try A.result(in: try await connection.exchange(connection.envelope.request(action)))
  }

  /// Sends actions of several kinds in one request: Anki performs them in their order, and goes on
  /// behind one that fails.
  ///
  /// ```swift
  /// let (decks, models) = try await anki.multi(DeckNames(), ModelNames())
  /// print(try decks.get(), try models.get())
  /// ```
  ///
  /// - Returns: the result of each, or why it failed.
  /// - Throws: ``AnkiConnectError`` when there is no usable reply at all.
  public func multi<each A: Action>(
    _ action: repeat each A
  ) async throws(AnkiConnectError) -> (repeat Result<(each A).Result, AnkiConnectError>) {
    var requests: [[UInt8]] = []
    for action in repeat each action { requests.append(connection.envelope.request(action)) }
    var replies = try await connection.exchange(all: requests)[...]
    return (repeat (each A).result(in: replies.removeFirst()))
  }

  /// Sends actions of one kind in one request: Anki performs them in their order, and goes on behind
  /// one that fails.
  ///
  /// - Returns: the result of each, or why it failed, in the order of the actions.
  /// - Throws: ``AnkiConnectError`` when there is no usable reply at all.
  public func multi<A: Action>(
    _ actions: [A]
  ) async throws(AnkiConnectError) -> [Result<A.Result, AnkiConnectError>] {
    let requests = actions.map { connection.envelope.request($0) }
    return try await connection.exchange(all: requests).map(A.result)
  }
}

extension Action {
  /// The result, read.
  static func result(in json: JSONElement) throws(AnkiConnectError) -> Result {
    do throws(JSONError) {
      return try decode(json)
    } catch {
      throw AnkiConnectError(action: name, error)
    }
  }

  /// The result of one of several actions, read.
  static func result(
    in reply: Swift.Result<JSONElement, AnkiConnectError>
  ) -> Swift.Result<Result, AnkiConnectError> {
    reply.flatMap { json in
      Swift.Result { () throws(AnkiConnectError) in try result(in: json) }
    }
  }
}
