import DeckModel
import YAMLTree

extension FileDecoder {
  /// The value of a field; nil when it is none, or when its name is no text (and reported).
  mutating func fieldValue(of entry: YAMLEntry) -> FieldValue<String>? {
    guard entry.hasTextKey else { return nil }
    if let text = entry.writtenText { return .plain(text) }
    return fieldValue(entry.value, of: entry.key)
  }

  private mutating func fieldValue(_ node: YAMLNode, of name: YAMLNode) -> FieldValue<String>? {
    let node = node.resolved
    switch node.kind {
    case .scalar: return text(node, of: "field \"\(name.scalar ?? "")\"").map { .plain($0) }
    case .sequence: return .list(node.elements.compactMap { element($0.resolved, of: name) })
    case .mapping: return typedValue(node)
    case .alias: return nil
    }
  }

  private mutating func element(_ node: YAMLNode, of name: YAMLNode) -> FieldValue<String>? {
    guard node.kind == .sequence else { return fieldValue(node, of: name) }
    report(
      .wrongShape, "a list in field \"\(name.scalar ?? "")\" holds no other list", at: node)
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
