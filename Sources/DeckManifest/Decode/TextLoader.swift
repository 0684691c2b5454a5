import DeckModel
import YAMLTree

/// Reads values that are text, or `{file: …}`: text in a file of its own, relative to the file
/// that names it.
struct TextLoader {
  /// The files of the project.
  let files: ProjectFiles

  /// The text of a value, or nil (with a problem, unless the value is absent).
  func text(_ node: YAMLNode?, of what: String, _ decoder: inout FileDecoder) -> String? {
    guard let node = node?.resolved else { return nil }
    guard node.kind == .mapping else { return decoder.text(node, of: what) }
    guard let keys = MappingReader(node, .file, &decoder), let value = keys["file"],
      let reference = decoder.name(value, of: "file")
    else { return nil }
    return load(reference, at: value, &decoder)
  }

  private func load(
    _ reference: String, at node: YAMLNode, _ decoder: inout FileDecoder
  ) -> String? {
    guard
      let path = files.path(
        of: reference, from: decoder.file, missing: .unreadableFile, at: node, &decoder),
      let bytes = files.bytes(of: path, at: decoder.location(node), &decoder)
    else { return nil }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      decoder.report(.unreadableFile, "\"\(reference)\" is not UTF-8 text", at: node)
      return nil
    }
    return text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
  }
}
