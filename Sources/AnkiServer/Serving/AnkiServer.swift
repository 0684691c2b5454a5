/// The AnkiConnect API over a collection file, without Anki.
public struct AnkiServer: Sendable {
  private let collection: OpenCollection
  private let listener: Listener

  /// The port at which it listens.
  public var port: UInt16 { listener.port }

  /// Opens the collection, and begins to listen.
  ///
  /// - Parameter options: how it is served.
  /// - Throws: ``ServerError`` when the collection cannot be opened, the address cannot be had, or would be
  ///   open to everyone without a key.
  public init(_ options: ServerOptions) throws(ServerError) {
    guard options.isLoopback || options.key?.isEmpty == false else {
      throw ServerError(
        "\(options.address) can be reached from other machines, and there is no key",
        help: "give a key, or listen at 127.0.0.1")
    }
    collection = try OpenCollection(options)
    listener = try Listener(
      options, RequestHandler(collection: collection, maximumBody: options.maximumBody))
  }

  /// Serves until the task is cancelled, and leaves the collection as one file then.
  ///
  /// - Throws: ``ServerError`` when it cannot go on.
  public func run() async throws(ServerError) {
    var failure: ServerError?
    do {
      try await listener.run()
    } catch {
      if !Task.isCancelled { failure = ServerError("the server cannot go on: \(error)") }
    }
    do {
      try await collection.close()
    } catch {
      failure = failure ?? ServerError("the collection was not put into one file: \(error)")
    }
    if let failure { throw failure }
  }
}
