/// A stretch of text that Markdown must not see, and the marker that stands for it meanwhile.
///
/// The marker is one private character (U+F0000 and up), which Markdown takes for a letter, so
/// that `日本**{{c1::語}}**です` has its emphasis. Towards the text inside a cloze it has a
/// punctuation mark, as the braces are, so that `{{c1::_word_}}` has it too.
struct Marker {
  enum Kind {
    case whole, clozeStart, clozeEnd
  }

  /// What stands in the HTML in the end.
  var html: [UInt8]
  var kind: Kind

  /// ⸨ and ⸩: marks that Markdown gives no meaning.
  private static let (opening, closing) = (Array("\u{2E28}".utf8), Array("\u{2E29}".utf8))

  /// The bytes in the Markdown text that stand for the marker with a number.
  func bytes(_ number: Int) -> [UInt8] {
    switch kind {
    case .whole: Self.character(number)
    case .clozeStart: Self.character(number) + Self.opening
    case .clozeEnd: Self.closing + Self.character(number)
    }
  }
}

extension Marker {
  /// The first byte of every marker but a cloze's end.
  static let firstByte: UInt8 = 0xF3

  private static func character(_ number: Int) -> [UInt8] {
    let tail = UInt32(number)
    return [
      firstByte, 0xB0 | UInt8(tail >> 12), 0x80 | UInt8(tail >> 6 & 0x3F),
      0x80 | UInt8(tail & 0x3F),
    ]
  }

  /// The number of the private character that `bytes` begin with.
  static func number(in bytes: ArraySlice<UInt8>) -> Int? {
    let four = Array(bytes.prefix(4))
    guard four.count == 4, four[0] == firstByte, four[1] & 0xF0 == 0xB0 else { return nil }
    return Int(four[1] & 0x0F) << 12 | Int(four[2] & 0x3F) << 6 | Int(four[3] & 0x3F)
  }

  /// The numbers whose characters a text does not use itself.
  struct Numbers {
    private var candidates = (0..<0xFFFE).makeIterator()
    private let used: Set<Int>

    init(unusedIn bytes: [UInt8]) {
      used = Set(bytes.indices.lazy.compactMap { Self.number(at: $0, of: bytes) })
    }

    /// The number of a private character, also of one that an address has percent-encoded.
    private static func number(at index: Int, of bytes: [UInt8]) -> Int? {
      switch bytes[index] {
      case firstByte: Marker.number(in: bytes[index...])
      case UInt8(ascii: "%"): Marker.number(in: bytes[index...].prefix(12).percentDecoded)
      default: nil
      }
    }

    /// nil when plane 15 is full; what has no marker then is left to Markdown.
    mutating func next() -> Int? {
      while let number = candidates.next() {
        if !used.contains(number) { return number }
      }
      return nil
    }
  }
}
