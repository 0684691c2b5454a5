import DeckModel

/// Texts of Anki, for showing.
enum AnkiText {
  /// The text in one line, without the marks of writing direction that Anki puts around inserted
  /// words (U+2068, U+2069) and with blanks for its `<br>`.
  static func cleaned(_ text: String) -> String {
    let plain = text.unicodeScalars.filter { $0 != "\u{2068}" && $0 != "\u{2069}" }
    return replacingBreaks(in: String(String.UnicodeScalarView(plain)))
  }

  private static func replacingBreaks(in text: String) -> String {
    var words: [Substring] = []
    var rest = text[...]
    while let range = rest.byteRange(of: "<br>") {
      words.append(rest[..<range.lowerBound])
      rest = rest[range.upperBound...]
    }
    return (words + [rest]).flatMap { $0.split(whereSeparator: \.isNewline) }
      .joined(separator: " ")
  }
}
