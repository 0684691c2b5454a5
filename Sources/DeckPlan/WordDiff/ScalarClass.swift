/// What a character is to the word diff.
enum ScalarClass {
  /// White space, of any width.
  case blank
  /// Part of a word.
  case word
  /// A mark that belongs to the character before it.
  case joiner
  /// A character of a script that is written without blanks.
  case single
  /// Punctuation and symbols.
  case other

  /// The class of a Unicode scalar value.
  init(_ scalar: UInt32) {
    self = scalar < 0x80 ? Self.ofASCII(UInt8(scalar)) : Self.ofNonASCII(scalar)
  }

  static func isASCIIDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  static func isASCIILetter(_ byte: UInt8) -> Bool {
    let lower = byte | 0x20
    return lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")
  }

  static func isASCIIAlphanumeric(_ byte: UInt8) -> Bool {
    isASCIIDigit(byte) || isASCIILetter(byte)
  }

  private static func ofASCII(_ byte: UInt8) -> Self {
    switch byte {
    case 0x20, 0x09...0x0D: .blank
    case UInt8(ascii: "_"), UInt8(ascii: "'"): .word
    default: isASCIIAlphanumeric(byte) ? .word : .other
    }
  }

  private static func ofNonASCII(_ scalar: UInt32) -> Self {
    switch scalar {
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: .blank
    // Combining marks, variation selectors, the zero-width joiner, skin tones, voiced sound marks.
    case 0x0300...0x036F, 0x200C, 0x200D, 0x20D0...0x20FF, 0x302A...0x302F, 0x3099, 0x309A,
      0xFE00...0xFE0F, 0x1F3FB...0x1F3FF, 0xE0100...0xE01EF:
      .joiner
    // The right single quotation mark is the apostrophe of most languages.
    case 0xAA, 0xB5, 0xBA, 0x2019: .word
    case 0x80...0xBF, 0xD7, 0xF7, 0x2010...0x27BF, 0x2900...0x2BFF, 0x3001...0x3004,
      0x3008...0x3020, 0x3030...0x303F, 0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40,
      0xFF5B...0xFF65, 0x1F000...0x1FAFF:
      .other
    // Hangul, radicals, kana, Bopomofo, Han, Yi, half-width kana.
    case 0x1100...0x11FF, 0x2E80...0x2FDF, 0x3005...0x3007, 0x3021...0x3029, 0x3041...0x33FF,
      0x3400...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7FF, 0xF900...0xFAFF,
      0xFF66...0xFFDC, 0x1B000...0x1B2FF, 0x20000...0x3FFFD:
      .single
    default: .word
    }
  }
}

/// Reads one scalar value from valid UTF-8, without making a `String`.
enum UTF8Cursor {
  /// The scalar that begins at `start`, and the index after it.
  static func scalar(_ bytes: [UInt8], _ start: Int) -> (scalar: UInt32, next: Int) {
    let lead = bytes[start]
    guard lead >= 0xC0 else { return (UInt32(lead), start + 1) }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
    for offset in 1..<length { value = value << 6 | UInt32(bytes[start + offset] & 0x3F) }
    return (value, start + length)
  }
}
