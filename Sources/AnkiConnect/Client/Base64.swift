/// Base64 with padding, as AnkiConnect takes and gives the content of media.
enum Base64 {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  private static let values: [UInt8?] = alphabet.enumerated().reduce(
    into: Array(repeating: nil, count: 256)
  ) { $0[Int($1.element)] = UInt8($1.offset) }

  /// The text of `bytes`.
  static func encode(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << (8 * UInt32(3 - group.count))
      for index in 0..<4 {
        let letter = alphabet[Int(bits >> (18 - 6 * UInt32(index)) & 63)]
        text.append(index <= group.count ? letter : UInt8(ascii: "="))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The bytes of `text`; nil when it is no Base64.
  static func decode(_ text: String) -> [UInt8]? {
    let letters = text.utf8
    guard letters.count % 4 == 0 else { return nil }
    let padding = letters.suffix(2).count { $0 == UInt8(ascii: "=") }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(letters.count / 4 * 3)
    var bits = UInt32(0)
    var filled = 0
    for letter in letters.dropLast(padding) {
      guard let value = values[Int(letter)] else { return nil }
      bits = bits << 6 | UInt32(value)
      filled += 6
      guard filled >= 8 else { continue }
      filled -= 8
      bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(filled)))
    }
    return bytes
  }
}
