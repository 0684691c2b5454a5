/// Text made safe in HTML, as Anki's library writes it.
package enum HTMLEscape {
  /// Text between tags, or in quotes.
  package static func text(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      if let entity = entity(scalar) {
        result += entity
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
  }

  /// Text in an attribute: whatever is neither a letter nor a digit of ASCII becomes a number, of
  /// the characters up to U+00FF.
  static func attribute(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      if let entity = entity(scalar) {
        result += entity
      } else if scalar.value < 0x100, !isLetterOrDigit(scalar) {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "&#x\(digits.utf8.count == 1 ? "0" : "")\(digits);"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    0x30...0x39 ~= scalar.value || 0x41...0x5A ~= scalar.value || 0x61...0x7A ~= scalar.value
  }

  private static func entity(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "&": "&amp;"
    case "<": "&lt;"
    case ">": "&gt;"
    case "\"": "&quot;"
    case "'": "&#x27;"
    default: nil
    }
  }
}
