import Foundation
import YAMLTree

/// A YAML text as the JSON that an editor sees: plain scalars by YAML's core rules.
enum YAMLAsJSON {
  /// The JSON of a YAML text.
  static func text(_ yaml: String) throws -> String {
    let document = try YAMLDocument.parse(Array(yaml.utf8), file: "test.yaml")
    guard let root = document.root else { return "{}" }
    let data = try JSONSerialization.data(withJSONObject: value(root), options: .fragmentsAllowed)
    return String(decoding: data, as: UTF8.self)
  }

  private static func value(_ node: YAMLNode) -> Any {
    let node = node.resolved
    switch node.kind {
    case .sequence: return node.elements.map(value)
    case .mapping:
      return node.entries.reduce(into: [String: Any]()) { object, entry in
        object[entry.key.scalar ?? "(not a text)"] = value(entry.value)
      }
    case .scalar, .alias:
      return node.style == .plain ? plain(node.scalar ?? "") : node.scalar ?? ""
    }
  }

  private static func plain(_ text: String) -> Any {
    switch text {
    case "", "~", "null", "Null", "NULL": return NSNull()
    case "true", "True", "TRUE": return true
    case "false", "False", "FALSE": return false
    default: break
    }
    if text.wholeMatch(of: /[-+]?[0-9]+/) != nil, let number = Int(text) { return number }
    if text.wholeMatch(of: /[-+]?([0-9]*\.)?[0-9]+([eE][-+]?[0-9]+)?/) != nil {
      return Double(text) ?? text
    }
    return text
  }
}
