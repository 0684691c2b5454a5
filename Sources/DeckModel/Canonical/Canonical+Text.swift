extension Canonical {
  /// What Anki stores of the text of a field: no control characters but tab and line feed, NFC.
  ///
  /// A carriage return goes too, so that CRLF becomes a line feed. Everything else stays: blanks at
  /// the ends, entities, markup. What is canonical already mostly comes back without a copy.
  public static func fieldText(_ text: String) -> String {
    if isSteady(text, keepingLayout: true) { return text }
    return composed(removingControls(from: text, keepingLayout: true))
  }

  /// Whether the text is printable ASCII throughout; `keepingLayout` lets tab and line feed pass.
  static func isPlain(_ text: String, keepingLayout: Bool = false) -> Bool {
    text.withBytes { bytes in
      !bytes.hasMarks(\.otherMarks) && !hasControls(bytes, keepingLayout: keepingLayout)
    }
  }

  /// Whether a look at the bytes shows that nothing is to be changed: no control characters, and
  /// only such others as are in form C wherever they stand.
  private static func isSteady(_ text: String, keepingLayout: Bool) -> Bool {
    text.withBytes { bytes in
      !hasControls(bytes, keepingLayout: keepingLayout)
        && bytes.allWords { ComposedText.accepts($0, at: $1, of: bytes) }
    }
  }

  /// Whether there are control characters of ASCII; `keepingLayout` leaves tab and line feed out.
  private static func hasControls(_ bytes: UnsafeRawBufferPointer, keepingLayout: Bool) -> Bool {
    bytes.hasMarks(\.controlMarks)
      && bytes.contains { isControl($0, keepingLayout: keepingLayout) }
  }

  /// The text without ASCII's control characters; `keepingLayout` leaves tab and line feed.
  static func removingControls(from text: String, keepingLayout: Bool = false) -> String {
    guard text.utf8.contains(where: { isControl($0, keepingLayout: keepingLayout) }) else {
      return text
    }
    return String(
      decoding: text.utf8.filter { !isControl($0, keepingLayout: keepingLayout) }, as: UTF8.self)
  }

  private static func isControl(_ byte: UInt8, keepingLayout: Bool) -> Bool {
    byte < 0x20 ? !(keepingLayout && (byte == 9 || byte == 10)) : byte == 0x7F
  }

  /// What is left when `step` changes nothing any more.
  ///
  /// Anki composes names and then takes characters out, which can bring parts together that belong
  /// composed. What it makes of its own result is the form that stays.
  static func settled(_ text: String, by step: (String) -> String) -> String {
    var text = text
    while true {
      let next = step(text)
      if next.hasBytes(of: text) { return text }
      text = next
    }
  }

  /// The parts of a text between `::`, as Anki splits tags and decks into levels: from the left,
  /// so that `a:::b` is `a` and `:b`.
  package static func levels(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    var levels: [String] = []
    var start = 0
    var index = 0
    while index + 1 < bytes.count {
      if bytes[index] == 0x3A, bytes[index + 1] == 0x3A {
        levels.append(String(decoding: bytes[start..<index], as: UTF8.self))
        start = index + 2
        index = start
      } else {
        index += 1
      }
    }
    levels.append(String(decoding: bytes[start...], as: UTF8.self))
    return levels
  }

  /// The text without what `isOuter` accepts at its ends.
  static func trimmed(_ text: String, where isOuter: (Unicode.Scalar) -> Bool) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !isOuter($0) }),
      let last = scalars.lastIndex(where: { !isOuter($0) })
    else { return "" }
    return String(scalars[first...last])
  }

  /// Whether a scalar is a blank to Unicode, as Rust's `trim` sees it.
  static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }
}
