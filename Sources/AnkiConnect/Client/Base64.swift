/// Base64 with padding, as AnkiConnect takes and gives the content of media.
package enum Base64 {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  /// What each letter stands for; what is no letter has the highest bit.
  private static let values: [UInt8] = alphabet.enumerated().reduce(
    into: Array(repeating: 0x80, count: 256)
  ) { $0[Int($1.element)] = UInt8($1.offset) }

  /// The text of `bytes`.
  package static func encode(_ bytes: [UInt8]) -> String {
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
  package static func decode(_ text: String) -> [UInt8]? {
    var text = text
    return text.withUTF8(decode)
  }

  private static func decode(_ letters: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    guard letters.count % 4 == 0 else { return nil }
    var padding = 0
    while padding < min(2, letters.count), letters[letters.count - 1 - padding] == UInt8(ascii: "=")
    {
      padding += 1
    }
    var odd: UInt8 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: letters.count / 4 * 3) { bytes, count in
      for group in 0..<letters.count / 4 {
        var bits = UInt32(0)
        for index in group * 4..<group * 4 + 4 {
          let value = index < letters.count - padding ? values[Int(letters[index])] : 0
          odd |= value
          bits = bits << 6 | UInt32(value & 63)
        }
        for index in 0..<3 {
          bytes[group * 3 + index] = UInt8(truncatingIfNeeded: bits >> UInt32(16 - 8 * index))
        }
      }
      count = letters.count / 4 * 3 - padding
    }
    return odd & 0x80 == 0 ? bytes : nil
  }
}
