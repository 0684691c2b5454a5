import JSONText

/// The schema that the add-on checks requests with, and the words of its checker (seen in jsonschema 4).
struct SchemaCheck {
  private let request: JSONValue
  /// The first thing that is wrong.
  private(set) var problem: String?

  init(_ request: JSONValue) { self.request = request }

  /// Looks for what is wrong.
  mutating func check() {
    guard case .object(let members) = request else {
      return report("\(text(request)) is not of type 'object'", "type")
    }
    guard members.contains(where: { $0.key == "action" }) else {
      return report("'action' is a required property", "required")
    }
    for (key, type) in [("action", "string"), ("version", "integer"), ("params", "object")] {
      guard let value = members.first(where: { $0.key == key })?.value else { continue }
      if !Self.isOf(type, value) {
        report("\(text(value)) is not of type '\(type)'", "type", in: key, value)
      } else if value == "" {
        report("'' should be non-empty", "minLength", in: key, value)
      }
    }
  }

  private static func isOf(_ type: String, _ value: JSONValue) -> Bool {
    switch value {
    case .string: type == "string"
    case .integer: type == "integer"
    case .double(let number): type == "integer" && number == number.rounded()
    case .object: type == "object"
    default: false
    }
  }

  private func text(_ value: JSONValue) -> String { PythonText.representation(value) }

  private mutating func report(_ message: String, _ rule: String) {
    report(message, rule, schema: Self.schema, place: "", instance: text(request), suffix: "")
  }

  private mutating func report(
    _ message: String, _ rule: String, in key: String, _ value: JSONValue
  ) {
    report(
      message, rule, schema: Self.schemas[key] ?? "", place: "['properties']['\(key)']",
      instance: text(value), suffix: "['\(key)']")
  }

  private mutating func report(
    _ message: String, _ rule: String, schema: String, place: String, instance: String,
    suffix: String
  ) {
    guard problem == nil else { return }
    problem = """
      \(message)

      Failed validating '\(rule)' in schema\(place):
          \(schema)

      On instance\(suffix):
          \(instance)
      """
  }

  private static let schemas = [
    "action": "{'type': 'string', 'minLength': 1}", "version": "{'type': 'integer'}",
    "params": "{'type': 'object'}",
  ]

  private static let schema = """
    {'type': 'object',
         'properties': {'action': {'type': 'string', 'minLength': 1},
                        'version': {'type': 'integer'},
                        'params': {'type': 'object'}},
         'required': ['action']}
    """
}
