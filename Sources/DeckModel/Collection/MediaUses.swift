/// Who refers to a media file in the target.
public struct MediaUses: Equatable, Sendable {
  /// The numbers of the notes in whose fields its name stands.
  public var notes: [Int64]
  /// Whether its name stands in a template or the styling of a note type.
  public var isInModels: Bool

  /// Uses of a file.
  public init(notes: [Int64] = [], isInModels: Bool = false) {
    self.notes = notes
    self.isInModels = isInModels
  }
}

extension MediaFile {
  /// The ways in which a text can name a media file: as it is, and escaped for HTML or a URL.
  public static func spellings(of name: String) -> [String] {
    let escaped = name.replacingBytes("&", with: "&amp;")
    let encoded = name.utf8.map(percentEncoded).joined()
    return [name, escaped, encoded].reduce(into: []) { spellings, text in
      if !spellings.contains(text) { spellings.append(text) }
    }
  }

  /// As browsers and Anki write it into an address.
  private static func percentEncoded(_ byte: UInt8) -> String {
    let isPlain =
      (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
      || "-._~!*'()".utf8.contains(byte)
    if isPlain { return String(UnicodeScalar(byte)) }
    let digits = String(byte, radix: 16, uppercase: true)
    return "%" + (digits.utf8.count == 1 ? "0" : "") + digits
  }
}
