import Foundation
import Glibc

/// A client that writes bytes as it likes.
final class RawClient: Sendable {
  private let socket: Int32

  /// Connects to a port of this machine.
  init(port: UInt16) throws {
    socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let code = withUnsafePointer(to: address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(socket, $0, size) }
    }
    guard code == 0 else { throw RawClientError() }
  }

  /// Sends bytes.
  func send(_ bytes: [UInt8]) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes {
        Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { throw RawClientError() }
      rest = rest.dropFirst(count)
    }
  }

  /// All that comes until the other side closes.
  func receive() -> String {
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = recv(socket, &part, part.count, 0)
      guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
      bytes += part[..<count]
    }
  }

  /// What a server answers to bytes on a connection of their own.
  static func reply(from port: UInt16, to bytes: [UInt8]) async throws -> String {
    try await aside {
      Result {
        let client = try RawClient(port: port)
        try client.send(bytes)
        return client.receive()
      }
    }.get()
  }

  /// Does what waits on a thread of its own.
  static func aside<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async -> Value {
    await withCheckedContinuation { continuation in
      Thread.detachNewThread { continuation.resume(returning: work()) }
    }
  }

  /// A whole request with a body.
  static func post(_ body: [UInt8]) -> [UInt8] {
    Array(
      "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: \(body.count)\r\nConnection: close\r\n\r\n"
        .utf8)
      + body
  }

  deinit { close(socket) }
}

struct RawClientError: Error {}
