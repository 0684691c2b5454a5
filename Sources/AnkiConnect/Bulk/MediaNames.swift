import DeckModel

/// The names of media in the text of a field, as Anki's importer finds them.
enum MediaNames {
  /// What stands before a name, and what ends it.
  private static let starts: [(mark: [UInt8], end: UInt8?)] = [
    (Array("src=".utf8), nil), (Array("data=".utf8), nil),
    (Array("[sound:".utf8), UInt8(ascii: "]")),
  ]

  /// Whether a text mentions media by names that Anki would not give them: its importer rewrites those,
  /// which an edit does not (seen in Anki 26.9).
  static func areOdd(in text: String) -> Bool {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "[") }) else {
      return false
    }
    let bytes = Array(text.utf8)
    return bytes.indices.contains { index in
      // Each mark ends with one of these: few places are looked at.
      guard bytes[index] == UInt8(ascii: "=") || bytes[index] == UInt8(ascii: ":") else {
        return false
      }
      return starts.contains { mark, end in
        hasSuffix(bytes[...index], mark) && isOdd(name(in: bytes, from: index + 1, to: end))
      }
    }
  }

  private static func hasSuffix(_ bytes: ArraySlice<UInt8>, _ mark: [UInt8]) -> Bool {
    // Letters without regard to case; the other characters of the marks have this bit already.
    bytes.count >= mark.count
      && zip(bytes.suffix(mark.count), mark).allSatisfy { $0 | 0x20 == $1 | 0x20 }
  }

  /// The name up to its end; without one given, up to the quote that it begins with, or a blank or `>`.
  private static func name(in bytes: [UInt8], from start: Int, to end: UInt8?) -> String {
    let rest = bytes[start...]
    if let end { return String(decoding: rest.prefix { $0 != end }, as: UTF8.self) }
    if let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      return String(decoding: rest.dropFirst().prefix { $0 != quote }, as: UTF8.self)
    }
    return String(
      decoding: rest.prefix { $0 != UInt8(ascii: ">") && $0 > 0x20 }, as: UTF8.self)
  }

  /// Names in folders or on other machines are left alone.
  private static func isOdd(_ name: String) -> Bool {
    guard !name.utf8.contains(UInt8(ascii: "/")) else { return false }
    return !Canonical.mediaName(name).hasBytes(of: Canonical.lowercased(name))
  }
}
