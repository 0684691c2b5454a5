/// A text cut into pieces that are compared as wholes: words for a field, lines for a template.
struct TextTokens {
  /// One piece: where it stands in the bytes, and a hash for a quick comparison.
  struct Token {
    var start: Int32
    var end: Int32
    var hash: UInt64
    var isBlank: Bool
  }

  /// The text.
  let bytes: [UInt8]
  /// The pieces in order; together they are the whole text.
  private(set) var tokens: [Token] = []

  /// Cuts `text` where `nextEnd` says: it is given the bytes and a start, and returns the end of the
  /// piece that begins there and whether it is blank.
  init(_ text: String, nextEnd: ([UInt8], Int) -> (end: Int, isBlank: Bool)) {
    bytes = Array(text.utf8)
    tokens.reserveCapacity(bytes.count / 4)
    var start = 0
    while start < bytes.count {
      let (end, isBlank) = nextEnd(bytes, start)
      append(start..<end, isBlank: isBlank)
      start = end
    }
  }

  /// How many pieces there are.
  var count: Int { tokens.count }

  /// The text of the pieces in `range`.
  func text(of range: Range<Int>) -> String {
    guard !range.isEmpty else { return "" }
    let first = Int(tokens[range.lowerBound].start)
    let last = Int(tokens[range.upperBound - 1].end)
    return String(decoding: bytes[first..<last], as: UTF8.self)
  }

  /// Whether the piece at `index` is, byte for byte, the piece of `other` at `otherIndex`.
  func matches(_ index: Int, _ other: Self, _ otherIndex: Int) -> Bool {
    let mine = tokens[index]
    let theirs = other.tokens[otherIndex]
    guard mine.hash == theirs.hash, mine.end - mine.start == theirs.end - theirs.start else {
      return false
    }
    for offset in 0..<Int(mine.end - mine.start)
    where bytes[Int(mine.start) + offset] != other.bytes[Int(theirs.start) + offset] {
      return false
    }
    return true
  }

  private mutating func append(_ range: Range<Int>, isBlank: Bool) {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325  // FNV-1a
    for index in range { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01b3 }
    tokens.append(
      Token(
        start: Int32(range.lowerBound), end: Int32(range.upperBound), hash: hash, isBlank: isBlank))
  }
}
