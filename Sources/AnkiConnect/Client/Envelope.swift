import DeckSync
import JSONText

/// What stands around an action on the wire, there and back.
struct Envelope: Sendable {
  /// The user's key; it goes to the top and into each element of a `multi`.
  let key: String?

  /// A request, which may also be an element of a `multi`.
  func request<A: Action>(_ action: A) -> [UInt8] {
    request(A.name) { action.writeParameters(to: &$0) }
  }

  /// Several requests in one.
  func multi(_ requests: some Sequence<[UInt8]>) -> [UInt8] {
    request("multi") { json in
      json.member("actions") { json in
        json.array { json in for request in requests { json.verbatim(request) } }
      }
    }
  }

  /// Version 6 also in the elements: without it they would come back bare.
  private func request(_ name: String, parameters: (inout JSONWriter) -> Void) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("action", name)
      json.member("version", 6)
      if let key { json.member("key", key) }
      json.member("params") { $0.object(parameters) }
    }
    return json.bytes
  }

  /// The result of a reply, which may also be an element of a `multi`'s result.
  static func result(of reply: JSONElement) throws(BackendError) -> JSONElement {
    guard let result = reply["result"], let error = reply["error"] else {
      throw BackendError(
        .badReply, "what answers is not AnkiConnect: its reply has no result",
        help: "check the address: AnkiConnect listens on http://127.0.0.1:8765")
    }
    guard error.isNull else { throw BackendError(ankiConnect: error.string ?? "an error") }
    return result
  }
}
