import DeckModel

/// Formulas for MathJax, `\(…\)` and `\[…\]`, in a text with clozes.
enum MathText {
  /// A text whose formulas have no markup: the marks of a cloze in a formula would break it.
  static func withoutMarkup(_ text: String) -> String {
    guard text.contains(byte: UInt8(ascii: "\\")) else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if isMark(bytes, at: index, "(", "["), let close = close(bytes, from: index + 2) {
        let inner = String(decoding: bytes[(index + 2)..<close], as: UTF8.self)
        result += bytes[index..<(index + 2)] + Array(Canonical.withoutMarkup(inner).utf8)
        result += bytes[close..<(close + 2)]
        index = close + 2
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func close(_ bytes: [UInt8], from start: Int) -> Int? {
    (start..<max(start, bytes.count)).first { isMark(bytes, at: $0, ")", "]") }
  }

  private static func isMark(
    _ bytes: [UInt8], at index: Int, _ one: Unicode.Scalar, _ other: Unicode.Scalar
  ) -> Bool {
    guard index + 1 < bytes.count, bytes[index] == UInt8(ascii: "\\") else { return false }
    return bytes[index + 1] == UInt8(ascii: one) || bytes[index + 1] == UInt8(ascii: other)
  }
}
