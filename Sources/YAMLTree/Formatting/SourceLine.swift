/// A line of a text, as a stretch of the file.
struct SourceLine {
  /// What it has, without its break.
  let content: Range<Int>
  /// Where the next one begins.
  let next: Int

  /// The line that begins at `start`.
  init(from start: Int, to end: Int, of bytes: [UInt8]) {
    var stop = start
    while stop < end, !bytes[stop].isBreak { stop += 1 }
    content = start..<stop
    let isPair =
      stop + 1 < end && bytes[stop] == .carriageReturn && bytes[stop + 1] == .lineFeed
    next = min(end, isPair ? stop + 2 : stop + 1)
  }

  /// Whether it ends with a line break.
  var hasBreak: Bool { next > content.upperBound }

  /// How many spaces it begins with.
  func spaces(_ bytes: [UInt8]) -> Int {
    bytes[content].prefix { $0 == .space }.count
  }

  /// What it has without the blanks around it.
  ///
  /// - Parameter keepingEscaped: whether a backslash makes the blank behind it count.
  func trimmed(_ bytes: [UInt8], atStart: Bool, keepingEscaped: Bool) -> Range<Int> {
    var (start, end) = (content.lowerBound, content.upperBound)
    if atStart { while start < end, bytes[start].isBlank { start += 1 } }
    guard hasBreak else { return start..<end }
    while end > start, bytes[end - 1].isBlank { end -= 1 }
    let isEscaped = keepingEscaped && end > start && bytes[end - 1] == UInt8(ascii: "\\")
    return start..<(isEscaped ? min(end + 1, content.upperBound) : end)
  }
}
