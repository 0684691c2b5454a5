/// Where Anki is, and how to talk to it.
public struct AnkiConnectOptions: Equatable, Sendable {
  /// The address of the add-on.
  public var url: String
  /// The add-on's `apiKey`; nil when it has none.
  public var key: String?
  /// The profile that must be open; nil takes whichever is.
  public var profile: String?
  /// How long to wait for a reply, in seconds.
  ///
  /// Anki acts on a request even when nobody waits.
  public var timeout: Double
  /// The version of the API to ask for.
  public var version: APIVersion
  /// How new notes go.
  public var lane: Lane

  /// The address that the add-on listens on by default, without key and profile guard.
  public init(
    url: String = "http://127.0.0.1:8765", key: String? = nil, profile: String? = nil,
    timeout: Double = 120, version: APIVersion = .v6, lane: Lane = .automatic
  ) {
    self.url = url
    self.key = key
    self.profile = profile
    self.timeout = timeout
    self.version = version
    self.lane = lane
  }

  /// The way to the add-on that these options describe.
  var connection: Connection {
    let transport = CurlTransport(url: url, limits: .init(total: timeout))
    return Connection(transport: transport, key: key, version: version)
  }
}
