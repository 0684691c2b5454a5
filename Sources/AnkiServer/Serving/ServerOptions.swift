/// How a collection is served.
public struct ServerOptions: Equatable, Sendable {
  /// The path of the collection; a file that is not there is made.
  public var collection: String
  /// The address to listen at: one of this machine alone, unless there is a key.
  public var address: String
  /// The port; 0 for any that is free.
  public var port: UInt16
  /// What every request must carry; nil when anyone may ask.
  public var key: String?
  /// Whether nothing may be changed.
  public var isReadOnly: Bool
  /// Whether media may be fetched by url.
  public var mayFetch: Bool
  /// The most bytes of a request.
  public var maximumBody: Int

  /// The defaults of the command.
  ///
  /// - Parameters:
  ///   - collection: the path of the collection.
  ///   - address: an IPv4 or IPv6 address.
  ///   - port: AnkiConnect's own unless another is given.
  ///   - maximumBody: in bytes; enough for a file of 96 MB in Base64.
  public init(
    collection: String, address: String = "127.0.0.1", port: UInt16 = 8765, key: String? = nil,
    isReadOnly: Bool = false, mayFetch: Bool = false, maximumBody: Int = 128 << 20
  ) {
    self.collection = collection
    self.address = address
    self.port = port
    self.key = key
    self.isReadOnly = isReadOnly
    self.mayFetch = mayFetch
    self.maximumBody = maximumBody
  }

  /// Whether only this machine reaches the address.
  public var isLoopback: Bool { address.hasPrefix("127.") || address == "::1" }
}
