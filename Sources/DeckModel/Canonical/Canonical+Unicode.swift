@_spi(_Unicode) import Swift

// The standard library normalises and folds for itself but does not offer it publicly; the names
// are reached through its own interface for the other parts of the toolchain.
extension Canonical {
  /// The text in Unicode normalisation form C, as Anki stores all text.
  public static func composed(_ text: String) -> String {
    let isComposed = text.withBytes { bytes in
      bytes.allWords { ComposedText.accepts($0, at: $1, of: bytes) }
    }
    if isComposed { return text }
    var span = text.utf8Span
    if span.checkForNFC(quickCheck: true) { return text }
    var result = String.UnicodeScalarView()
    result.append(contentsOf: text._nfc)
    return String(result)
  }

  /// The text with case folded in full: two texts that fold alike are one name to Anki.
  static func folded(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 && !(0x41...0x5A ~= $0) }) { return text }
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(contentsOf: folded(scalar)) }
    return String(result)
  }

  /// The case folding of one scalar, with two peculiarities of Anki's library.
  ///
  /// Its table is that of Unicode 12, and of three scalars the last comes first: it takes `ffi` in
  /// one letter for `iff` (seen in Anki 26.9).
  private static func folded(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    let properties = scalar.properties
    guard let age = properties.age, age.major <= 12 else { return [scalar] }
    let folded = Array(properties._caseFolded.unicodeScalars)
    return folded.count == 3 ? [folded[2], folded[0], folded[1]] : folded
  }

  /// The text in lower case by Unicode's rules for whole words: a capital sigma at the end of a
  /// word becomes a final one, which `String.lowercased()` does not do.
  package static func lowercased(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
    let scalars = Array(text.unicodeScalars)
    var result = ""
    for (index, scalar) in scalars.enumerated() {
      if scalar == "\u{3A3}" {
        result += endsWord(at: index, in: scalars) ? "\u{3C2}" : "\u{3C3}"
      } else {
        result += scalar.properties.lowercaseMapping
      }
    }
    return result
  }

  /// Unicode's condition Final_Sigma: letters before, none after, not counting marks and the like.
  private static func endsWord(at index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    let before = scalars[..<index].last { !$0.properties.isCaseIgnorable }
    let after = scalars[(index + 1)...].first { !$0.properties.isCaseIgnorable }
    return before?.properties.isCased == true && after?.properties.isCased != true
  }
}
