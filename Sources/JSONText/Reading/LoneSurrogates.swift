/// Escapes of half a character: JSON's grammar allows them and Unicode does not.
enum LoneSurrogates {
  /// The text with every lone `\ud800` … `\udfff` made `\ufffd`; all else stays byte for byte.
  static func replaced(in bytes: [UInt8]) -> [UInt8] {
    var mended = bytes
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "\\") else {
        index += 1
        continue
      }
      switch unit(in: bytes, at: index) {
      case .some(0xD800...0xDBFF) where isLow(unit(in: bytes, at: index + 6)):
        index += 12
      case .some(0xD800...0xDFFF):
        mended.replaceSubrange(index..<index + 6, with: #"\ufffd"#.utf8)
        index += 6
      default:
        index += 2
      }
    }
    return mended
  }

  /// The code unit of a `\uXXXX` that starts at `index`.
  private static func unit(in bytes: [UInt8], at index: Int) -> UInt16? {
    guard index + 6 <= bytes.count, bytes[index] == UInt8(ascii: "\\"),
      bytes[index + 1] == UInt8(ascii: "u")
    else { return nil }
    return UInt16(String(decoding: bytes[index + 2..<index + 6], as: UTF8.self), radix: 16)
  }

  private static func isLow(_ unit: UInt16?) -> Bool {
    guard let unit else { return false }
    return (0xDC00...0xDFFF).contains(unit)
  }
}
