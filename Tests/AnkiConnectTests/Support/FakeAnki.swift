import DeckSync
import JSONText
import Synchronization

@testable import AnkiConnect

/// A transport that answers from memory and remembers what it was asked.
final class FakeAnki: HTTPTransport {
  /// One action as it came in.
  struct Request: Sendable {
    var name: String
    var key: String?
    var version: Int64?
    /// The parameters, as JSON.
    var parameters: String
  }

  /// What comes back to an action.
  enum Answer: Sendable {
    /// A result, as JSON.
    case result(String)
    /// AnkiConnect's error text.
    case error(String)
  }

  let isLoopback: Bool
  private let answer: @Sendable (Request) throws(BackendError) -> Answer
  private let log = Mutex<[[Request]]>([])
  private let sizes = Mutex<[Int]>([])

  init(
    isLoopback: Bool = false,
    _ answer: @escaping @Sendable (Request) throws(BackendError) -> Answer
  ) {
    self.isLoopback = isLoopback
    self.answer = answer
  }

  /// The actions of each request so far.
  var requests: [[Request]] { log.withLock { $0 } }
  /// The sizes of the bodies so far.
  var bodySizes: [Int] { sizes.withLock { $0 } }

  var statistics: TransportStatistics {
    var statistics = TransportStatistics()
    statistics.requests = requests.count
    return statistics
  }

  func post(_ body: [UInt8]) async throws(AnkiConnectError) -> HTTPReply {
    sizes.withLock { $0.append(body.count) }
    let (requests, isMulti) = Self.read(body)
    log.withLock { $0.append(requests) }
    var replies: [String] = []
    for request in requests { replies.append(Self.envelope(try ask(request))) }
    let text =
      isMulti ? #"{"result": [\#(replies.joined(separator: ","))], "error": null}"# : replies[0]
    return HTTPReply(body: Array(text.utf8))
  }

  private func ask(_ request: Request) throws(AnkiConnectError) -> Answer {
    do throws(BackendError) {
      return try answer(request)
    } catch {
      throw AnkiConnectError(.init(rawValue: error.code.rawValue), error.message, help: error.help)
    }
  }

  private static func envelope(_ answer: Answer) -> String {
    var json = JSONWriter()
    json.object { json in
      switch answer {
      case .result(let result):
        json.key("result")
        json.verbatim(result.utf8)
        json.key("error")
        json.null()
      case .error(let text):
        json.key("result")
        json.null()
        json.member("error", text)
      }
    }
    return json.text
  }

  private static func read(_ body: [UInt8]) -> (requests: [Request], isMulti: Bool) {
    guard let json = try? JSONElement.parse(body) else { preconditionFailure("not JSON") }
    guard json["action"]?.string == "multi" else { return ([Request(json)], false) }
    let top = Request(json)
    precondition(top.version == 6, "the envelope has no version")
    let elements = json["params"]?["actions"]?.elements.map(Request.init) ?? []
    precondition(elements.allSatisfy { $0.key == top.key }, "an element lacks the key")
    return (elements, true)
  }
}

extension FakeAnki.Request {
  fileprivate init(_ json: JSONElement) {
    var parameters = JSONWriter()
    if let element = json["params"] { parameters.value(element) }
    self.init(
      name: json["action"]?.string ?? "", key: json["key"]?.string, version: json["version"]?.int,
      parameters: parameters.text)
  }
}
