import FlyingSocks
import FoundationEssentials

/// One connection: a request, its reply, and the end, as with the add-on.
struct Connection: Sendable {
  /// How long a client may take to send its request, and to take its reply.
  private static let patience: Duration = .seconds(60)

  let socket: AsyncSocket
  let handler: RequestHandler

  /// Serves the connection to its end.
  func serve() async {
    defer { try? socket.close() }
    guard let request = await Self.patiently({ await read() }) ?? nil else { return }
    let reply = Data(await handler.reply(to: request).bytes)
    _ = await Self.patiently { try? await socket.write(reply) }
  }

  /// The request; nil when the client went away or sent none.
  private func read() async -> IncomingRequest? {
    var reader = RequestReader(maximumBody: handler.maximumBody)
    while let part = try? await socket.read(atMost: 4096) {
      switch reader.take(part) {
      case .unfinished: continue
      case .request(let request): return request
      case .nonsense: return nil
      }
    }
    return nil
  }

  /// What comes of work, unless it takes too long.
  private static func patiently<Value: Sendable>(
    _ work: @escaping @Sendable () async -> Value
  ) async -> Value? {
    await withTaskGroup(of: Value?.self) { group in
      group.addTask { await work() }
      group.addTask {
        try? await Task.sleep(for: patience)
        return nil
      }
      defer { group.cancelAll() }
      return await group.next() ?? nil
    }
  }
}
