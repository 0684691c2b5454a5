import Glibc
import Synchronization

/// A server on the loopback that reads a whole request, sends given bytes, and closes, as the add-on
/// does.
final class SocketServer: Sendable {
  /// What it does with a request.
  enum Reply: Sendable {
    /// Sends these bytes and closes.
    case bytes(String)
    /// Holds the connection until the client goes away.
    case silence
    /// Holds the connection for so long, in milliseconds, and closes.
    case pause(UInt32)
  }

  let port: UInt16
  private let listener: Int32
  private let seen = Mutex<[String]>([])
  private let accepted = Mutex(0)

  /// The requests so far, one a connection.
  var requests: [String] { seen.withLock { $0 } }
  /// How many connections there were so far.
  var connections: Int { accepted.withLock { $0 } }
  var url: String { "http://127.0.0.1:\(port)" }

  init(_ reply: Reply) {
    listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    port = withUnsafeMutablePointer(to: &address) { [listener] pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        precondition(bind(listener, pointer, length) == 0 && listen(listener, 5) == 0)
        getsockname(listener, pointer, &length)
      }
      return UInt16(bigEndian: pointer.pointee.sin_port)
    }
    start(reply)
  }

  /// Answers nothing any more.
  ///
  /// The thread closes the socket itself: its number could be another server's by the time
  /// that the thread looks at it again.
  func stop() {
    shutdown(listener, Int32(SHUT_RDWR))
  }

  private func start(_ reply: Reply) {
    let serve: @Sendable () -> Void = { [self] in
      while case let connection = accept(listener, nil, nil), connection >= 0 {
        accepted.withLock { $0 += 1 }
        let request = Self.read(connection)
        seen.withLock { $0.append(request) }
        Self.answer(reply, connection)
        close(connection)
      }
      close(listener)
    }
    let context = Unmanaged.passRetained(Job(serve)).toOpaque()
    var thread = pthread_t()
    let code = pthread_create(
      &thread, nil,
      { context in
        guard let context else { return nil }
        Unmanaged<Job>.fromOpaque(context).takeRetainedValue().run()
        return nil
      }, context)
    precondition(code == 0, "no thread for the server")
    pthread_detach(thread)
  }

  private static func answer(_ reply: Reply, _ connection: Int32) {
    switch reply {
    case .bytes(let text):
      _ = text.utf8CString.withUnsafeBytes { send(connection, $0.baseAddress, $0.count - 1, 0) }
    case .silence:
      var byte: UInt8 = 0
      while recv(connection, &byte, 1, 0) > 0 {}
    case .pause(let milliseconds): usleep(milliseconds * 1000)
    }
  }

  /// The head, and as much of the body as it announces.
  private static func read(_ connection: Int32) -> String {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65536)
    while true {
      let text = String(decoding: bytes, as: UTF8.self)
      if let head = text.firstRange(of: "\r\n\r\n") {
        let announced = text.firstMatch(of: /Content-Length: (\d+)/).flatMap { Int($0.1) } ?? 0
        if text[head.upperBound...].utf8.count >= announced { return text }
      }
      let count = recv(connection, &piece, piece.count, 0)
      guard count > 0 else { return text }
      bytes += piece[..<count]
    }
  }

  private final class Job: Sendable {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }
}
