/// The references to files inside HTML: `src`, `href` and `url(…)` in tags, and `[sound:…]`.
package enum MediaReferences {
  /// A reference and where it stands, in UTF-8 offsets.
  package struct Reference: Equatable {
    /// Where it stands.
    package var range: Range<Int>
    /// Whether it stands in HTML, where entities and percent signs are decoded.
    package var isEncoded: Bool
  }

  /// The references of a text, in order.
  package static func find(in bytes: [UInt8]) -> [Reference] {
    var references: [Reference] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "<"), let end = endOfTag(bytes, from: index) {
        references += inTag(bytes, index..<end)
        index = end
      } else if bytes[index] == UInt8(ascii: "["), matches(bytes, at: index, "[sound:"),
        let end = bytes[index...].firstIndex(of: UInt8(ascii: "]"))
      {
        references.append(Reference(range: (index + 7)..<end, isEncoded: false))
        index = end
      } else {
        index += 1
      }
    }
    return references
  }

  /// The references of a style sheet: `url(…)`.
  package static func find(inCSS bytes: [UInt8]) -> [Reference] {
    bytes.indices.compactMap { index in
      url(bytes, at: index, before: bytes.count).map { Reference(range: $0, isEncoded: false) }
    }
  }

  /// What stands inside `url(…)` at `index`.
  private static func url(_ bytes: [UInt8], at index: Int, before limit: Int) -> Range<Int>? {
    guard matches(bytes, at: index, "url("),
      let end = bytes[index..<limit].firstIndex(of: UInt8(ascii: ")"))
    else { return nil }
    return unquoted(bytes, (index + 4)..<end)
  }

  /// Whether a text may have references at all; most have not.
  ///
  /// In a tag they need `=` or `(`, which `<b>` and its like do not have.
  package static func mayOccur(in text: String) -> Bool {
    guard text.contains(byte: UInt8(ascii: "["), or: UInt8(ascii: "<")) else { return false }
    return text.contains(byte: UInt8(ascii: "["), or: UInt8(ascii: "="))
      || text.contains(byte: UInt8(ascii: "("))
  }

  /// The end of a tag, with `>` inside quotes skipped.
  private static func endOfTag(_ bytes: [UInt8], from start: Int) -> Int? {
    var quote: UInt8?
    for index in (start + 1)..<max(start + 1, bytes.count) {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return index + 1
      }
    }
    return nil
  }

  private static func inTag(_ bytes: [UInt8], _ tag: Range<Int>) -> [Reference] {
    var references: [Reference] = []
    var index = tag.lowerBound
    while index < tag.upperBound {
      let before = bytes[max(tag.lowerBound, index - 1)]
      let isNameStart = before == UInt8(ascii: " ") || before < 32 || isQuote(before)
      if isNameStart,
        let name = ["src=", "href="].first(where: { matches(bytes, at: index, $0) })
      {
        let value = attributeValue(bytes, from: index + name.utf8.count, in: tag)
        references.append(Reference(range: value, isEncoded: true))
        index = value.upperBound
      } else if let url = url(bytes, at: index, before: tag.upperBound) {
        references.append(Reference(range: url, isEncoded: true))
        index = url.upperBound
      } else {
        index += 1
      }
    }
    return references
  }

  private static func attributeValue(
    _ bytes: [UInt8], from start: Int, in tag: Range<Int>
  ) -> Range<Int> {
    guard start < tag.upperBound else { return start..<start }
    let first = bytes[start]
    if isQuote(first) {
      let end = bytes[(start + 1)..<tag.upperBound].firstIndex(of: first) ?? tag.upperBound - 1
      return (start + 1)..<max(end, start + 1)
    }
    let end = bytes[start..<tag.upperBound].firstIndex { byte in
      byte <= 32 || byte == UInt8(ascii: ">")
    }
    return start..<(end ?? tag.upperBound)
  }

  private static func unquoted(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var range = range
    for entity in ["&quot;", "\"", "'"] where matches(bytes, at: range.lowerBound, entity) {
      let width = entity.utf8.count
      if range.count >= 2 * width {
        range = (range.lowerBound + width)..<(range.upperBound - width)
      }
    }
    return range
  }

  private static func isQuote(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
  }

  /// Whether ASCII `word` (in lower case) stands at `index`, in any case.
  private static func matches(_ bytes: [UInt8], at index: Int, _ word: String) -> Bool {
    guard index + word.utf8.count <= bytes.count else { return false }
    return zip(bytes[index...], word.utf8).allSatisfy { byte, expected in
      byte == expected || (byte | 0x20 == expected && byte >= 65 && byte <= 90)
    }
  }
}
