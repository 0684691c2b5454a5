import JSONText

/// A reply as it goes onto the wire, after which the connection is closed, as the add-on closes it.
struct ServedReply: Equatable {
  private let status: String
  private let headers: [(String, String)]
  private let body: [UInt8]

  /// A reply of an action, or of a text that is no request.
  init(_ json: JSONValue, to origin: Origin) {
    var writer = JSONWriter()
    json.write(to: &writer)
    self.init("200 OK", origin, [("Content-Type", "application/json")], writer.bytes)
  }

  private init(
    _ status: String, _ origin: Origin, _ headers: [(String, String)], _ body: [UInt8] = []
  ) {
    self.status = status
    self.headers = headers + origin.headers
    self.body = body
  }

  /// What a page is told that may not ask.
  static func forbidden(_ origin: Origin) -> Self { Self("403 Forbidden", origin, []) }

  /// What a browser is told that asks beforehand.
  ///
  /// - Parameter isPrivate: whether it asks for a network of its own, too.
  static func options(_ origin: Origin, isPrivate: Bool) -> Self {
    let network = isPrivate ? [("Access-Control-Allow-Private-Network", "true")] : []
    return Self("200 OK", origin, [("Content-Type", "application/json")] + network)
  }

  /// The bytes to send.
  var bytes: [UInt8] {
    var head = "HTTP/1.1 \(status)\r\n"
    for (name, value) in headers { head += "\(name): \(value)\r\n" }
    head += "Content-Length: \(body.count)\r\nConnection: close\r\n\r\n"
    return Array(head.utf8) + body
  }

  static func == (left: Self, right: Self) -> Bool { left.bytes == right.bytes }
}
