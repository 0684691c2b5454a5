import JSONText

/// Answers requests, each with a reply of its own, as the add-on does.
struct Dispatcher: Sendable {
  /// The version of the API that a request without one asks for.
  private static let oldest: Int64 = 4

  /// What requests must carry; nil when anyone may ask.
  let key: String?
  /// Whether nothing may be changed.
  let isReadOnly: Bool

  /// The reply to a request.
  func reply(to request: JSONValue, _ session: inout Session) -> JSONValue {
    let version = request["version"].int ?? Self.oldest
    do throws(ActionFailure) {
      let result = try result(of: request, &session)
      return version <= Self.oldest ? result : ["result": result, "error": nil]
    } catch {
      return Self.failure(error.message)
    }
  }

  /// The reply that says what went wrong.
  static func failure(_ message: String) -> JSONValue {
    ["result": nil, "error": .string(message)]
  }

  private func result(
    of request: JSONValue, _ session: inout Session
  ) throws(ActionFailure) -> JSONValue {
    let name = request["action"].string
    guard isAllowed(request["key"]) || name == "requestPermission" else {
      throw ActionFailure("valid api key must be provided")
    }
    let arguments = Arguments(request["params"])
    if name == "multi" { return try results(of: arguments, &session) }
    guard let action = ActionTable.byName[name] else { throw ActionFailure("unsupported action") }
    try action.check(arguments)
    guard !(isReadOnly && action.isWriting) else {
      throw ActionFailure("the collection is served for reading only")
    }
    return try session.perform(action, arguments)
  }

  /// A key is refused also where none is asked for.
  private func isAllowed(_ given: JSONValue) -> Bool {
    if let key { given == .string(key) } else { given == .null }
  }

  /// Each element is answered by itself, also after one that failed.
  private func results(
    of arguments: Arguments, _ session: inout Session
  ) throws(ActionFailure) -> JSONValue {
    if let odd = arguments.names.first(where: { $0 != "actions" }) {
      throw ActionFailure(
        "AnkiConnect.multi() got an unexpected keyword argument \(PythonText.quoted(odd))")
    }
    guard arguments.has("actions") else {
      throw ActionFailure("AnkiConnect.multi() missing 1 required positional argument: 'actions'")
    }
    var replies: [JSONValue] = []
    for element in try arguments.elements("actions") {
      guard case .object = element else {
        throw ActionFailure("\(PythonText.typeName(element)) object has no attribute 'get'")
      }
      replies.append(reply(to: element, &session))
    }
    return .array(replies)
  }
}
