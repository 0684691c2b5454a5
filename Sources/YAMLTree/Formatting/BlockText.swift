/// A literal or folded text as it stands in a file: a header, and lines with an indentation.
struct BlockText {
  /// The header's indicators, from `|` or `>` on.
  let indicators: Range<Int>
  /// The lines of the text, blank ones that end it among them where they belong to it.
  let lines: [SourceLine]
  /// How many blank lines after it do not belong to it.
  let blankLines: Int
  /// The columns that its header says it is indented further than what it lies in; mostly it does not.
  let indicator: Int?
  /// The columns before its lines.
  let indentation: Int
  /// Whether its last line has no break, and to give it one would add it to the text.
  let endsOpen: Bool

  /// A text in a block after `outer` columns.
  ///
  /// - Parameters:
  ///   - header: what stands on its first line.
  ///   - body: the lines below it, with all blank ones.
  init(_ bytes: [UInt8], header: Range<Int>, body: Range<Int>, inBlockAt outer: Int) {
    indicators = Self.indicators(in: header, bytes)
    let marks = bytes[indicators]
    indicator = marks.first { $0 > UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }.map {
      Int($0 - UInt8(ascii: "0"))
    }
    let all = Self.lines(of: body, bytes)
    let columns = indicator.map { outer + $0 } ?? Self.indentation(of: all, bytes, above: outer)
    let filled = all.lastIndex { Self.hasContent($0, bytes, columns) }.map { $0 + 1 } ?? 0
    // Blank lines count where they are kept; what follows the last line break is none.
    let whole = all.count - (all.last.map { $0.hasBreak } ?? true ? 0 : 1)
    let count = marks.contains(UInt8(ascii: "+")) ? max(filled, whole) : filled
    lines = Array(all[..<count])
    blankLines = all.count - count
    indentation = columns
    let isStripped = marks.contains(UInt8(ascii: "-"))
    endsOpen = !isStripped && lines.last.map { !$0.hasBreak } ?? false
  }

  /// What a line has after the indentation; empty for a blank line.
  func content(of line: SourceLine) -> Range<Int> {
    min(line.content.lowerBound + indentation, line.content.upperBound)..<line.content.upperBound
  }

  private static func indicators(in header: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
    let end = bytes[header].dropFirst().firstIndex { !isIndicator($0) }
    return header.lowerBound..<(end ?? header.upperBound)
  }

  private static func lines(of body: Range<Int>, _ bytes: [UInt8]) -> [SourceLine] {
    var lines: [SourceLine] = []
    var start = body.lowerBound
    while start < body.upperBound {
      let line = SourceLine(from: start, to: body.upperBound, of: bytes)
      lines.append(line)
      start = line.next
    }
    return lines
  }

  private static func isIndicator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
      || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  private static func hasContent(_ line: SourceLine, _ bytes: [UInt8], _ columns: Int) -> Bool {
    let spaces = line.spaces(bytes)
    return spaces > columns || spaces < line.content.count
  }

  /// What libyaml finds: the columns of the first line that is not blank, or of a longer blank one
  /// before it.
  private static func indentation(
    of lines: [SourceLine], _ bytes: [UInt8], above outer: Int
  ) -> Int {
    var columns = max(outer + 1, 1)
    for line in lines {
      let spaces = line.spaces(bytes)
      columns = max(columns, spaces)
      if spaces < line.content.count { break }
    }
    return columns
  }
}

extension Layout {
  /// Writes a literal or folded text, indented anew.
  mutating func writeBlockText(_ record: YAMLRecord) {
    begin(.scalar)
    let header = cursor.takeLine()
    let body = bodyRange(to: record.end)
    let outer = levels.innermost ?? -1
    let text = BlockText(cursor.bytes, header: header, body: body, inBlockAt: outer)
    copy(text.indicators)
    writeHeaderComment(text.indicators.upperBound..<header.upperBound)
    let column = Levels.column(of: levels.count - 1) + (text.indicator ?? Levels.column(of: 1))
    for line in text.lines {
      append(.lineFeed)
      let content = text.content(of: line)
      if !content.isEmpty { indent(column) }
      copy(content)
    }
    endsInText = text.endsOpen
    trivia.breaks = cursor.next == nil ? 0 : text.blankLines > 0 ? 2 : 1
  }

  private mutating func bodyRange(to end: YAMLMark) -> Range<Int> {
    if cursor.next != nil { cursor.step() }
    let start = cursor.offset
    cursor.advance(to: end)
    return start..<cursor.offset
  }

  private mutating func writeHeaderComment(_ rest: Range<Int>) {
    guard let start = cursor.bytes[rest].firstIndex(where: { !$0.isBlank }) else { return }
    append(.space)
    copy(start..<rest.upperBound)
  }
}
