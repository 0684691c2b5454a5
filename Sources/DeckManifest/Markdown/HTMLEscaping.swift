extension UInt8 {
  static let space = UInt8(ascii: " ")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let backslash = UInt8(ascii: "\\")
  static let backtick = UInt8(ascii: "`")
}

extension [UInt8] {
  /// Adds a character of text, as a reference where HTML would take it for markup.
  mutating func appendEscaped(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "&"): self += "&amp;".utf8
    case UInt8(ascii: "<"): self += "&lt;".utf8
    case UInt8(ascii: ">"): self += "&gt;".utf8
    default: append(byte)
    }
  }

  /// Adds text, keeping the references that it has already.
  ///
  /// Authors who know Anki write `\\(a &lt; b\\)`, others `\\(a < b\\)`: both mean the same.
  mutating func appendEscapedKeepingReferences(_ text: ArraySlice<UInt8>) {
    for index in text.indices {
      if text[index] == UInt8(ascii: "&") && text[index...].beginsWithReference {
        append(text[index])
      } else {
        appendEscaped(text[index])
      }
    }
  }
}

extension ArraySlice<UInt8> {
  /// Whether it begins like `&lt;`, `&#60;` or `&#x3C;`.
  fileprivate var beginsWithReference: Bool {
    var body = dropFirst()
    let isNumber = body.first == UInt8(ascii: "#")
    if isNumber { body = body.dropFirst() }
    let name = body.prefix { $0.isASCIILetter || $0.isASCIIDigit }
    guard let first = name.first, body.dropFirst(name.count).first == UInt8(ascii: ";") else {
      return false
    }
    return isNumber || first.isASCIILetter
  }
}

extension UInt8 {
  var isASCIIDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
  var isASCIILetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }
}
