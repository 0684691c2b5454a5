/// Numbers as Anki reads them: with one sign at most, and nothing around them.
enum Numeral {
  /// The whole number that a text is; nil when it is none, or too large for its type.
  static func read<Number: FixedWidthInteger>(_ text: String) -> Number? {
    let digits =
      text.utf8.first.map { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") } ?? false
      ? text.utf8.dropFirst() : text.utf8[...]
    guard !digits.isEmpty, digits.allSatisfy(isDigit) else { return nil }
    // Of what has no sign, Anki takes not even `-0`.
    if !Number.isSigned, text.utf8.first == UInt8(ascii: "-") { return nil }
    return Number(text)
  }

  /// The decimal number that a text is; nil when it is none.
  ///
  /// `inf` and `nan` are numbers for Anki.
  static func decimal(_ text: String) -> SearchDecimal? {
    let body = text.drop { $0 == "+" || $0 == "-" }.lowercased()
    guard text.count - body.count <= 1 else { return nil }
    let isNegative = text.first == "-"
    if ["inf", "infinity"].contains(body) {
      return SearchDecimal(isNegative ? -.infinity : .infinity)
    }
    if body == "nan" { return SearchDecimal(.nan) }
    guard isDecimal(body), let value = Float(padded(body)) else { return nil }
    return SearchDecimal(isNegative ? -value : value)
  }

  /// Digits with a point among them, and an exponent.
  private static func isDecimal(_ text: String) -> Bool {
    let halves = text.split(separator: "e", maxSplits: 1, omittingEmptySubsequences: false)
    if halves.count == 2, read(String(halves[1])) as Int? == nil, !isLong(halves[1]) {
      return false
    }
    let parts = halves[0].split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    return parts.contains { !$0.isEmpty } && parts.allSatisfy { $0.utf8.allSatisfy(isDigit) }
  }

  /// Whether it is an exponent that no `Int` holds.
  private static func isLong(_ text: Substring) -> Bool {
    let digits = text.drop { $0 == "+" || $0 == "-" }
    return text.count - digits.count <= 1 && digits.count > 18 && digits.utf8.allSatisfy(isDigit)
  }

  /// The number with a digit on either side of its point, as Swift wants it.
  private static func padded(_ text: String) -> String {
    let text = text.first == "." ? "0" + text : text
    guard let point = text.firstIndex(of: ".") else { return text }
    let next = text.index(after: point)
    guard next == text.endIndex || text[next] == "e" else { return text }
    return text[..<next] + "0" + text[next...]
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
