import DeckModel
import YAMLTree

extension FileDecoder {
  /// The value of a field; nil (and a problem) when it is none.
  mutating func fieldValue(_ node: YAMLNode, of field: String) -> FieldValue<String>? {
    let node = node.resolved
    switch node.kind {
    case .scalar: return text(node, of: "field \"\(field)\"").map { .plain($0) }
    case .sequence:
      return .list(node.elements.compactMap { fieldValue($0.resolved, of: field) })
    case .mapping: return typedValue(node)
    case .alias: return nil
    }
  }

  private mutating func typedValue(_ node: YAMLNode) -> FieldValue<String>? {
    guard let keys = MappingReader(node, .value, &self) else { return nil }
    let kinds: [StaticString] = ["html", "markdown", "text", "image", "audio", "video"]
    let present = kinds.filter { keys[$0] != nil }
    guard present.count == 1, let kind = present.first,
      let text = text(keys[kind], of: kind.description)
    else {
      if present.count != 1 { reportKinds(node) }
      return nil
    }
    return typedValue(kind.description, text, alt: keys["alt"])
  }

  private mutating func typedValue(
    _ kind: String, _ text: String, alt: YAMLNode?
  ) -> FieldValue<String>? {
    if let alt, kind != "image" {
      report(.unknownKey, "only an image has an alt text", at: alt, help: "remove it")
    }
    switch kind {
    case "html": return .html(text)
    case "markdown": return .markdown(text)
    case "text": return .text(text)
    case "image": return .image(text, alt: self.text(alt, of: "alt"))
    case "audio": return .audio(text)
    default: return .video(text)
    }
  }

  private mutating func reportKinds(_ node: YAMLNode) {
    report(
      .wrongShape, "a value has exactly one of html, markdown, text, image, audio, video",
      at: node.head)
  }
}
