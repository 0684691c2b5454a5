/// A place in the bytes of a file that only goes forward, with the line and column that marks count.
struct SourceCursor {
  let bytes: [UInt8]
  private(set) var offset: Int
  private(set) var mark = YAMLMark(line: 1, column: 1)

  /// A cursor at the beginning of the text, after a byte order mark.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    offset = bytes.starts(with: ByteOrderMark.bytes) ? ByteOrderMark.bytes.count : 0
  }

  /// The byte that comes next; nil at the end.
  @inline(__always)
  var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  /// The byte after ``next``.
  var second: UInt8? { offset + 1 < bytes.count ? bytes[offset + 1] : nil }

  /// Whether a byte order mark comes next.
  var isAtByteOrderMark: Bool { bytes[offset...].starts(with: ByteOrderMark.bytes) }

  /// Goes over one byte, or over a line break: a line feed, a carriage return, or both.
  @inline(__always)
  mutating func step() {
    let byte = bytes[offset]
    offset += 1
    guard byte.isBreak else {
      if !byte.isContinuation { mark.column += 1 }
      return
    }
    if byte == .carriageReturn, next == .lineFeed { offset += 1 }
    mark = YAMLMark(line: mark.line + 1, column: 1)
  }

  /// Goes on to a place, or to the end of the file.
  mutating func advance(to place: YAMLMark) {
    while offset < bytes.count, mark < place { step() }
    // The later bytes of the last code point.
    while offset < bytes.count, bytes[offset].isContinuation { offset += 1 }
  }

  /// Goes on to the end of the line; returns what was passed without the blanks at its end.
  mutating func takeLine() -> Range<Int> {
    let start = offset
    while let byte = next, !byte.isBreak { step() }
    var end = offset
    while end > start, bytes[end - 1].isBlank { end -= 1 }
    return start..<end
  }
}

/// What may stand before the text of a file.
enum ByteOrderMark {
  static let bytes: [UInt8] = [first, 0xBB, 0xBF]
  static let first: UInt8 = 0xEF
}

extension UInt8 {
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")

  /// Whether it ends a line.
  var isBreak: Bool { self == .lineFeed || self == .carriageReturn }
  /// Whether it is a space or a tab.
  var isBlank: Bool { self == .space || self == UInt8(ascii: "\t") }
}
