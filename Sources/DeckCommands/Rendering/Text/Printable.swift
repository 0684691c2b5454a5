/// Text from files and from Anki made safe to print: nothing in it can move the cursor, change
/// colours or turn the reading direction around.
enum Printable {
  /// What to print for a character, and the columns that it fills.
  struct Cell {
    var text: String
    var width: Int
  }

  /// `text` in one line: line feeds, tabs and invisible controls become visible signs.
  static func line(_ text: some StringProtocol) -> String {
    guard text.unicodeScalars.contains(where: isHidden) else { return String(text) }
    return text.unicodeScalars.map(visible).joined()
  }

  /// A character of an excerpt: a tab is four blanks wide.
  static func cell(_ scalar: Unicode.Scalar) -> Cell {
    if scalar == "\t" { return Cell(text: "    ", width: 4) }
    guard isHidden(scalar) else {
      return Cell(text: String(scalar), width: DisplayWidth.of(scalar))
    }
    let text = visible(scalar)
    return Cell(text: text, width: DisplayWidth.of(text))
  }

  /// A visible sign for a character that has none of its own.
  static func visible(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\n": "⏎"
    case "\t": "⇥"
    case _ where isHidden(scalar): "‹U+\(hexadecimal(scalar.value))›"
    default: String(scalar)
    }
  }

  /// Controls, marks of the reading direction, line separators and the byte order mark.
  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }

  static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

extension String {
  /// The text, filled with blanks up to `width` columns.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - DisplayWidth.of(self)))
  }
}
