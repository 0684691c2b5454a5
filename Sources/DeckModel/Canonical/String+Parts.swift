/// What is asked of a text by its bytes.
///
/// The same of the standard library goes by `Character`, to which a delimiter and a mark behind it (U+0301,
/// U+FE0F, U+200D and many more) are one, so that it would not be found.
extension StringProtocol {
  /// Whether the text begins with these bytes.
  package func hasBytePrefix(_ prefix: some StringProtocol) -> Bool {
    utf8.starts(with: prefix.utf8)
  }

  /// Whether the text ends with these bytes.
  package func hasByteSuffix(_ suffix: some StringProtocol) -> Bool {
    utf8.reversed().starts(with: suffix.utf8.reversed())
  }

  /// Whether these bytes stand somewhere in the text.
  package func containsBytes(_ part: String) -> Bool { byteRange(of: part) != nil }

  /// Where these bytes stand first.
  package func byteRange(of part: String) -> Range<Index>? {
    let part = part.unicodeScalars
    return unicodeScalars.firstRange(of: part)
  }

  /// The parts between separators; empty ones, too.
  package func byteParts(separatedBy separator: String) -> [SubSequence] {
    var (parts, rest): ([SubSequence], SubSequence) = ([], self[...])
    while let range = rest.byteRange(of: separator) {
      parts.append(rest[..<range.lowerBound])
      rest = rest[range.upperBound...]
    }
    return parts + [rest]
  }

  /// The text with some bytes in the place of others.
  package func replacingBytes(_ old: String, with new: String) -> String {
    guard containsBytes(old) else { return String(self) }
    return byteParts(separatedBy: old).joined(separator: new)
  }
}
