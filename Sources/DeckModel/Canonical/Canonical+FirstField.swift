extension Canonical {
  /// The text of a field as Anki compares first fields, sorts and sums: without markup, with the
  /// names of media files, entities decoded, no-break spaces as blanks.
  ///
  /// A text with an entity that Anki does not know, or with a lone `&`, keeps all its entities.
  /// Nothing is trimmed. Takes a text in canonical form.
  public static func firstFieldText(_ text: String) -> String {
    guard text.contains(byte: UInt8(ascii: "<"), or: UInt8(ascii: "&")) else { return text }
    return decodingEntities(MarkupRemover.remove(from: MarkupRemover.keepMediaNames(of: text)))
  }

  /// Whether Anki refuses a note with this text in its first field: nothing but markup and blanks.
  public static func isEmptyFirstField(_ text: String) -> Bool {
    // Most begin with a letter.
    if let first = text.utf8.first, 0x21...0x7E ~= first, first != UInt8(ascii: "<"),
      first != UInt8(ascii: "&")
    {
      return false
    }
    return firstFieldText(text).unicodeScalars.allSatisfy(\.properties.isWhitespace)
  }

  /// Anki decodes all entities of a text or, when one of them is wrong, none.
  static func decodingEntities(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    guard let decoded = decodedEntities(text) else { return text }
    let spaced = decoded.unicodeScalars.map { $0 == "\u{A0}" ? " " : $0 }
    return String(String.UnicodeScalarView(spaced))
  }

  private static func decodedEntities(_ text: String) -> String? {
    var result = ""
    var rest = text.utf8[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "&")) {
      let inner = rest[rest.index(after: start)...]
      // The first byte is part of the entity even when it is the semicolon.
      guard let end = inner.dropFirst().firstIndex(of: UInt8(ascii: ";")),
        let scalar = scalar(of: inner[..<end])
      else { return nil }
      result += Substring(rest[..<start])
      result.unicodeScalars.append(scalar)
      rest = rest[rest.index(after: end)...]
    }
    return result + Substring(rest)
  }

  private static func scalar(of entity: Substring.UTF8View) -> Unicode.Scalar? {
    guard entity.first == UInt8(ascii: "#") else { return HTMLEntities.scalar(named: entity) }
    let number = entity.dropFirst()
    let isHex = number.first == UInt8(ascii: "x")
    let digits = isHex ? number.dropFirst() : number
    // `UInt32` would accept a sign.
    guard digits.first != UInt8(ascii: "+"), digits.first != UInt8(ascii: "-") else { return nil }
    return UInt32(Substring(digits), radix: isHex ? 16 : 10).flatMap(Unicode.Scalar.init)
  }
}
