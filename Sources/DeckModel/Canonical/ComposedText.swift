/// Texts of scalars that are in form C and stay so beside any others of their kind.
///
/// Those are all below U+0300, the Cyrillic ones below U+0480, and U+3000 to U+9FFF, the Han characters
/// and kana, without the marks among them: asking for this is many times faster than Unicode's own
/// quick check.
enum ComposedText {
  /// Whether the scalars that begin in the word at an offset of a text are such.
  @inline(__always)
  static func accepts(_ word: ByteWord, at offset: Int, of text: UnsafeRawBufferPointer) -> Bool {
    word.allLeads { lead, place in
      switch lead {
      case ..<0xCC, 0xD0, 0xD1, 0xE4...0xE9: true
      case 0xE3: !isMark(at: offset + place, in: text)
      default: false
      }
    }
  }

  /// Whether one of U+302A to U+302F or of the voice marks U+3099, U+309A begins at an offset; they
  /// join what stands before them.
  private static func isMark(at offset: Int, in text: UnsafeRawBufferPointer) -> Bool {
    guard offset + 2 < text.count else { return false }
    let (middle, last) = (text[offset + 1], text[offset + 2])
    return middle == 0x80 && 0xAA...0xAF ~= last || middle == 0x82 && 0x99...0x9A ~= last
  }
}
