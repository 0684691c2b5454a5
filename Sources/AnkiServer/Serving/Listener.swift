import FlyingSocks
import Glibc

/// Waits for connections and serves them, many at a time.
struct Listener: Sendable {
  /// How many connections are served at a time; the others wait to be accepted.
  private static let mostConnections = 500

  private let socket: Socket
  private let handler: RequestHandler

  /// Begins to listen.
  ///
  /// - Throws: ``ServerError`` when the address cannot be had.
  init(_ options: ServerOptions, _ handler: RequestHandler) throws(ServerError) {
    self.handler = handler
    do {
      let address = try Self.address(options)
      socket = try Socket(domain: Int32(type(of: address).family))
      try socket.setValue(true, for: .localAddressReuse)
      try Self.bind(socket, to: address)
      try socket.listen(maxPendingConnection: 512)
    } catch SocketError.failed(_, _, let message) {
      throw ServerError(
        "cannot listen at \(options.address), port \(options.port): \(message)",
        help: "take another port; Anki itself may be running with AnkiConnect")
    } catch {
      throw ServerError("\(options.address) is no address of this machine", help: "try 127.0.0.1")
    }
  }

  /// The port; another than was asked for when that was 0.
  var port: UInt16 {
    switch try? socket.sockname() {
    case .ip4(_, let port), .ip6(_, let port): port
    default: 0
    }
  }

  /// Serves until the task is cancelled.
  func run() async throws {
    let pool = SocketPool<ePoll>.ePoll()
    try await pool.prepare()
    let listening = try AsyncSocket(socket: socket, pool: pool)
    defer { try? listening.close() }
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await pool.run() }
      group.addTask { await accept(from: listening) }
      try await group.next()
      group.cancelAll()
    }
  }

  private func accept(from listening: AsyncSocket) async {
    await withTaskGroup(of: Void.self) { group in
      var open = 0
      while !Task.isCancelled {
        if open == Self.mostConnections {
          await group.next()
          open -= 1
        }
        do {
          let connection = Connection(socket: try await listening.accept(), handler: handler)
          group.addTask { await connection.serve() }
          open += 1
        } catch {
          // There may be no more descriptors, until some connections end.
          try? await Task.sleep(for: .milliseconds(100))
        }
      }
      group.cancelAll()
    }
  }

  private static func address(_ options: ServerOptions) throws -> any SocketAddress {
    if options.address.contains(":") {
      return try sockaddr_in6.inet6(ip6: options.address, port: options.port)
    }
    return try sockaddr_in.inet(ip4: options.address, port: options.port)
  }

  private static func bind(_ socket: Socket, to address: some SocketAddress) throws {
    try socket.bind(to: address)
  }
}
