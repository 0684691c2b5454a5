import JSONText

/// What stands around an action on the wire, there and back.
struct Envelope: Sendable {
  /// The user's key; it goes to the top and into each element of a `multi`.
  var key: String?
  /// The version, which also goes into each element: without it they would come back bare.
  var version = APIVersion.v6

  /// A request, which may also be an element of a `multi`.
  func request<A: Action>(_ action: A) -> [UInt8] {
    request(A.name) { json in json.object { action.writeParameters(to: &$0) } }
  }

  /// Several requests in one.
  func multi(_ requests: some Sequence<[UInt8]>) -> [UInt8] {
    request(ActionCatalogue.multi) { json in
      json.object { json in
        json.member("actions") { json in
          json.array { json in for request in requests { json.verbatim(request) } }
        }
      }
    }
  }

  /// A request whose parameters `parameters` writes: an object.
  func request(_ name: String, parameters: (inout JSONWriter) -> Void) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("action", name)
      json.member("version", version.rawValue)
      if let key { json.member("key", key) }
      json.member("params", parameters)
    }
    return json.bytes
  }

  /// The result of a reply, which may also be an element of a `multi`'s result.
  ///
  /// - Throws: ``AnkiConnectError`` with what AnkiConnect says, or because the reply has not exactly
  ///   `result` and `error`.
  func result(of reply: JSONElement) throws(AnkiConnectError) -> JSONElement {
    let (result, error) = (reply["result"], reply["error"])
    let isWhole = result != nil && error != nil && reply.members.count { _ in true } == 2
    if version == .v4, !isWhole { return reply }
    guard let result else { throw Self.bad(.missingResult, "its reply has no result") }
    guard let error else { throw Self.bad(.missingError, "its reply has no error") }
    guard isWhole else {
      throw Self.bad(.unexpectedMember, "its reply has more than result and error")
    }
    guard error.isNull else { throw AnkiConnectError(text: error.string ?? "an error") }
    return result
  }

  private static func bad(_ code: AnkiConnectError.Code, _ reason: String) -> AnkiConnectError {
    AnkiConnectError(
      code, "what answers is not AnkiConnect: \(reason)",
      help: "check the address: AnkiConnect listens on http://127.0.0.1:8765")
  }
}
