import DeckModel

/// A card template taken apart: the `{{…}}` replacements of Anki's template language.
struct TemplateText {
  /// One replacement.
  enum Tag: Equatable {
    /// `{{filter:Field}}`, the filters from the outside in.
    case field(String, filters: [String])
    /// `{{#Field}}` or `{{^Field}}`.
    case open(String)
    /// `{{/Field}}`.
    case close(String)
  }

  /// The replacements in reading order, each with its offset in UTF-8.
  private(set) var tags: [(tag: Tag, offset: Int)] = []
  /// Where a `{{` stands that is never closed.
  private(set) var unclosed: Int?

  init(_ text: String) {
    let bytes = Array(text.utf8)
    var index = 0
    while index + 1 < bytes.count {
      guard bytes[index] == Self.open, bytes[index + 1] == Self.open else {
        index += 1
        continue
      }
      guard let end = Self.end(in: bytes, from: index + 2) else {
        unclosed = index
        return
      }
      let content = String(decoding: bytes[(index + 2)..<end], as: UTF8.self)
      tags.append((Self.tag(content), index))
      index = end + 2
    }
  }

  private static let open = UInt8(ascii: "{")
  private static let close = UInt8(ascii: "}")

  private static func end(in bytes: [UInt8], from start: Int) -> Int? {
    var index = start
    while index + 1 < bytes.count {
      if bytes[index] == close, bytes[index + 1] == close { return index }
      index += 1
    }
    return nil
  }

  private static func tag(_ content: String) -> Tag {
    let text = trimmed(content.drop { $0 == "{" })
    switch text.first {
    case "#", "^": return .open(trimmed(text.dropFirst()))
    case "/": return .close(trimmed(text.dropFirst()))
    default:
      var parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
      let name = parts.removeLast()
      return .field(trimmed(name[...]), filters: parts)
    }
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    let scalars = text.unicodeScalars
    let isBlank: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace }
    guard let first = scalars.firstIndex(where: { !isBlank($0) }),
      let last = scalars.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(text[first...last])
  }

  /// The fields that a cloze filter names.
  static func clozeFields(in text: String) -> [String] {
    TemplateText(text).tags.compactMap { tag, _ in
      guard case .field(let name, let filters) = tag, filters.contains("cloze") else { return nil }
      return name
    }
  }
}
