import Foundation
import Glibc

/// One HTTP request on a connection of its own, the way AnkiConnect wants it.
enum HTTP {
  struct Failure: Error {
    var message: String
  }

  /// Sends a body to a port of this machine, and returns what stands after the reply's headers.
  static func post(_ body: Data, port: Int, path: String = "/") throws -> Data {
    let connection = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(connection) }
    try connect(connection, port)
    let head = "POST \(path) HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: \(body.count)\r\n\r\n"
    try send(connection, Data(head.utf8) + body)
    let reply = receiveAll(connection)
    guard let blank = reply.range(of: Data("\r\n\r\n".utf8)) else {
      throw Failure(message: "port \(port) closed the connection without a reply")
    }
    return reply[blank.upperBound...]
  }

  private static func connect(_ connection: Int32, _ port: Int) throws {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    let result = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        Glibc.connect(connection, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard result == 0 else { throw Failure(message: "nothing listens on port \(port)") }
  }

  private static func send(_ connection: Int32, _ data: Data) throws {
    var rest = data[...]
    while !rest.isEmpty {
      let sent = rest.withUnsafeBytes {
        Glibc.send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard sent > 0 else { throw Failure(message: "the connection broke while sending") }
      rest = rest.dropFirst(sent)
    }
  }

  private static func receiveAll(_ connection: Int32) -> Data {
    var reply = Data()
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = recv(connection, &buffer, buffer.count, 0)
      guard count > 0 else { return reply }
      reply.append(contentsOf: buffer[..<count])
    }
  }
}
