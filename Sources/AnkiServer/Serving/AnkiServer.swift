import DeckFiles
import FlyingFox
import FlyingSocks
import Glibc

/// The AnkiConnect API over a collection file, without Anki.
public struct AnkiServer: Sendable {
  private let options: ServerOptions
  private let collection: OpenCollection
  private let server: HTTPServer

  /// Opens the collection.
  ///
  /// - Parameter options: how it is served.
  /// - Throws: ``ServerError`` when the collection cannot be opened, or the address would be open to
  ///   everyone without a key.
  public init(_ options: ServerOptions) throws(ServerError) {
    guard options.isLoopback || options.key != nil else {
      throw ServerError(
        "\(options.address) can be reached from other machines, and there is no key",
        help: "give a key, or listen at 127.0.0.1")
    }
    self.options = options
    collection = try OpenCollection(options)
    let address: any SocketAddress
    do {
      address = try Self.socketAddress(options)
    } catch {
      throw ServerError("\(options.address) is no address of this machine", help: "try 127.0.0.1")
    }
    server = HTTPServer(
      config: .init(address: address, timeout: 300, logger: .disabled),
      handler: RequestHandler(collection: collection, maximumBody: options.maximumBody))
  }

  /// Serves until the task is cancelled, and leaves the collection as one file then.
  ///
  /// - Parameter ready: called with the port as soon as requests are taken.
  /// - Throws: ``ServerError`` when it cannot listen.
  public func run(ready: @Sendable @escaping (UInt16) -> Void) async throws(ServerError) {
    let failure = await serve(ready)
    try? await collection.close()
    if let failure { throw failure }
  }

  private func serve(_ ready: @Sendable @escaping (UInt16) -> Void) async -> ServerError? {
    let announcing = Task {
      try await server.waitUntilListening()
      if let port = await server.listeningAddress?.port { ready(port) }
    }
    defer { announcing.cancel() }
    do {
      try await server.run()
      return nil
    } catch {
      if Task.isCancelled { return nil }
      return ServerError(
        "cannot listen at \(options.address), port \(options.port): \(error)",
        help: "take another port; Anki itself may be running with AnkiConnect")
    }
  }

  private static func socketAddress(_ options: ServerOptions) throws -> any SocketAddress {
    if options.address.contains(":") {
      return try sockaddr_in6.inet6(ip6: options.address, port: options.port)
    }
    return try sockaddr_in.inet(ip4: options.address, port: options.port)
  }
}

extension Socket.Address {
  fileprivate var port: UInt16? {
    switch self {
    case .ip4(_, let port), .ip6(_, let port): port
    case .unix: nil
    }
  }
}
