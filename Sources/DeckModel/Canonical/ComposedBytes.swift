/// Goes over the bytes of UTF-8 and says whether they belong only to scalars that are in form C and
/// stay so beside any others of their kind.
///
/// Those are all below U+0300, the Cyrillic ones below U+0480, and U+3000 to U+9FFF, the Han characters
/// and kana, without the marks among them: asking for this is many times faster than Unicode's own
/// quick check.
struct ComposedBytes {
  private var beforeLast: UInt8 = 0
  private var last: UInt8 = 0

  /// Whether the next byte is of such a scalar; printable ASCII may be left out.
  mutating func accepts(_ byte: UInt8) -> Bool {
    let lead = beforeLast
    beforeLast = last
    last = byte
    if lead == 0xE3 { return !isMark(byte) }
    return byte < 0xCC || byte == 0xD0 || byte == 0xD1 || 0xE3...0xE9 ~= byte
  }

  /// Whether the scalar that ends here is U+302A to U+302F or one of the voice marks U+3099, U+309A,
  /// which join what stands before them.
  private func isMark(_ byte: UInt8) -> Bool {
    beforeLast == 0x80 && 0xAA...0xAF ~= byte || beforeLast == 0x82 && 0x99...0x9A ~= byte
  }
}
