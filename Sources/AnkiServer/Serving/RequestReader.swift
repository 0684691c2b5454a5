/// A request as it came off the wire.
struct IncomingRequest: Equatable {
  /// The method, for example `POST`.
  let method: String
  /// The headers, by their names in lower case.
  let headers: [String: String]
  /// The bytes of the body; nil when they are more than are taken.
  let body: [UInt8]?
}

/// Puts a request together from the bytes that come.
///
/// As the add-on, it knows bodies of a length that the headers tell, and no others.
struct RequestReader {
  /// The most bytes of the headers.
  private static let maximumHead = 64 << 10

  private let maximumBody: Int
  private var bytes: [UInt8] = []
  private var head: Head?
  /// How far the headers were looked through.
  private var searched = 0

  private struct Head {
    let method: String
    let headers: [String: String]
    let size: Int
    let bodySize: Int
  }

  /// A reader of one request.
  ///
  /// - Parameter maximumBody: the most bytes of its body.
  init(maximumBody: Int) { self.maximumBody = maximumBody }

  /// What became of the bytes so far.
  enum Progress: Equatable {
    /// The request is not there wholly.
    case unfinished
    /// It is there.
    case request(IncomingRequest)
    /// It is none: nothing of it can be answered.
    case nonsense
  }

  /// Takes the next bytes.
  mutating func take(_ part: [UInt8]) -> Progress {
    bytes += part
    if head == nil {
      guard let end = endOfHead() else {
        return bytes.count > Self.maximumHead ? .nonsense : .unfinished
      }
      head = Self.head(bytes[..<end], size: end + 4)
    }
    guard let head else { return .nonsense }
    guard head.bodySize <= maximumBody else { return .request(request(head, nil)) }
    let end = head.size + head.bodySize
    return bytes.count < end
      ? .unfinished : .request(request(head, Array(bytes[head.size..<end])))
  }

  private func request(_ head: Head, _ body: [UInt8]?) -> IncomingRequest {
    IncomingRequest(method: head.method, headers: head.headers, body: body)
  }

  /// The index of the empty line behind the headers.
  private mutating func endOfHead() -> Int? {
    let mark: [UInt8] = [0x0D, 0x0A, 0x0D, 0x0A]
    while searched + mark.count <= bytes.count {
      if bytes[searched...].starts(with: mark) { return searched }
      searched += 1
    }
    return nil
  }

  /// The request line and the headers; nil when they are none.
  private static func head(_ bytes: ArraySlice<UInt8>, size: Int) -> Head? {
    let lines = String(decoding: bytes, as: UTF8.self).split(
      separator: "\r\n", omittingEmptySubsequences: false)
    let words = lines[0].split(separator: " ")
    guard words.count == 3, words[2].hasPrefix("HTTP/1.") else { return nil }
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { return nil }
      headers[line[..<colon].lowercased()] = trimmed(line[line.index(after: colon)...])
    }
    guard let bodySize = Int(headers["content-length"] ?? "0"), bodySize >= 0 else { return nil }
    return Head(
      method: words[0].uppercased(), headers: headers, size: size, bodySize: bodySize)
  }

  private static func trimmed(_ text: Substring) -> String {
    let isBlank = { (letter: Character) in letter == " " || letter == "\t" }
    let start = text.drop(while: isBlank)
    return String(start.reversed().drop(while: isBlank).reversed())
  }
}
