import DeckModel
import YAMLTree

extension FileDecoder {
  /// The value of a field; nil (and a problem) when it is none.
  mutating func fieldValue(_ node: YAMLNode, of field: String) -> FieldValue<String>? {
    let node = node.resolved
    switch node.kind {
    case .scalar: return text(node, of: "field \"\(field)\"").map { .plain($0) }
    case .sequence: return .list(node.elements.compactMap { element($0.resolved, of: field) })
    case .mapping: return typedValue(node)
    case .alias: return nil
    }
  }

  private mutating func element(_ node: YAMLNode, of field: String) -> FieldValue<String>? {
    guard node.kind == .sequence else { return fieldValue(node, of: field) }
    report(.wrongShape, "a list in field \"\(field)\" holds no other list", at: node)
    return nil
  }

  private mutating func typedValue(_ node: YAMLNode) -> FieldValue<String>? {
    guard let keys = MappingReader(node, .value, &self) else { return nil }
    guard let kind = keys.alternative, let text = text(keys.value(of: kind), of: kind) else {
      return nil
    }
    return typedValue(kind, text, alt: keys["alt"])
  }

  private mutating func typedValue(
    _ kind: String, _ text: String, alt: YAMLNode?
  ) -> FieldValue<String>? {
    switch kind {
    case "html": return .html(text)
    case "markdown": return .markdown(text)
    case "text": return .text(text)
    case "image": return .image(text, alt: self.text(alt, of: "alt"))
    case "audio": return .audio(text)
    default: return .video(text)
    }
  }
}
