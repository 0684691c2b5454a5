import JSONText

/// One request of a scenario.
struct ContractStep {
  /// The bytes to send, or what they are made of.
  private enum Content {
    case text(String)
    case request(JSONValue)
  }

  private let content: Content
  /// The name under which later steps find its result.
  let name: String?

  /// Reads `[action, params, name]`, `{"request": …}` or `{"text": …}`.
  init(_ json: JSONValue) {
    let parts = json.elements
    if case .string(let text) = json["text"] {
      content = .text(text)
    } else if case .object = json["request"] {
      content = .request(json["request"])
    } else {
      content = .request(["action": parts[0], "version": 6, "params": parts[1]])
    }
    name = parts.count > 2 ? parts[2].string : nil
  }

  /// The bytes to send; `$name.path` stands for what an earlier step got, and
  /// `$folder/` for a folder that is new.
  func bytes(_ results: [String: JSONValue]) -> [UInt8] {
    switch content {
    case .text(let text): Array(text.utf8)
    case .request(let request): Array(Self.resolved(request, results).text.utf8)
    }
  }

  /// The name of the action; empty of a text.
  var action: String {
    if case .request(let request) = content { request["action"].string } else { "" }
  }

  /// What is sent, for messages.
  var description: String {
    switch content {
    case .text(let text): text
    case .request(let request): request.text
    }
  }

  private static func resolved(
    _ value: JSONValue, _ results: [String: JSONValue]
  ) -> JSONValue {
    switch value {
    case .object(let members):
      return .object(members.map { .init(key: $0.key, value: resolved($0.value, results)) })
    case .array(let elements): return .array(elements.map { resolved($0, results) })
    case .string(let text) where text.hasPrefix("$folder/"):
      return .string((results["folder"] ?? "").string + text.dropFirst(7))
    case .string(let text) where text.hasPrefix("$"):
      let path = text.dropFirst().split(separator: ".").map(String.init)
      return path.dropFirst().reduce(results[path[0]] ?? .null) { value, key in
        Int(key).map { value.elements.indices.contains($0) ? value.elements[$0] : .null }
          ?? value[key]
      }
    default: return value
    }
  }
}
