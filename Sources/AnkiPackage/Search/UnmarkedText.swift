import Foundation

/// Text without marks on letters.
enum UnmarkedText {
  /// The text decomposed, also where what looks alike is another character, without marks.
  static func of(_ text: String) -> String {
    let decomposed = text.decomposedStringWithCompatibilityMapping
    var result = ""
    for scalar in decomposed.unicodeScalars {
      if let plain = letters[scalar] {
        result += plain
        continue
      }
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .spacingMark, .enclosingMark: continue
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Letters that Unicode does not decompose, and what Anki takes them for (tried in 26.9 with all
  /// letters of the scripts from Latin to those of Asia).
  private static let letters: [Unicode.Scalar: String] = [
    "ɑ": "a", "Ð": "D", "ð": "d", "Đ": "D", "đ": "d", "Ə": "E", "ǝ": "e", "€": "E", "Ħ": "H",
    "ħ": "h", "ı": "i", "ĸ": "k", "Ł": "L", "ł": "l", "Ŋ": "N", "ŋ": "n", "Ø": "O", "ø": "o",
    "ß": "s", "Ŧ": "T", "ŧ": "t", "Æ": "AE", "æ": "ae", "Œ": "OE", "œ": "oe", "Þ": "TH", "þ": "th",
  ]
}
