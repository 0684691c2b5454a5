extension Layout {
  /// Writes a scalar or an alias, with its anchor and tag.
  mutating func writeLeaf(_ record: YAMLRecord) {
    guard record.start != record.end else { return }
    writeProperties(before: record.end)
    guard cursor.mark < record.end else { return }
    if record.style == .literal || record.style == .folded { return writeBlockText(record) }
    if record.style == .plain, wouldBeIndicator(record) { isUnfit = true }
    begin(record.kind == .alias ? .alias : .scalar)
    if cursor.mark.line == record.end.line { return copy(to: record.end) }
    let start = cursor.offset
    cursor.advance(to: record.end)
    writeLines(start..<cursor.offset, inQuotes: record.style == .doubleQuoted)
  }

  /// Whether a text would be something else at the beginning of a line, or before a blank.
  private func wouldBeIndicator(_ record: YAMLRecord) -> Bool {
    record.count == 1 && cursor.next == UInt8(ascii: "-")
      || lead == 0 && (isAtMarker || cursor.isAtByteOrderMark)
  }

  /// Writes a text that goes over several lines, where blanks around line breaks mean nothing.
  private mutating func writeLines(_ text: Range<Int>, inQuotes: Bool) {
    var start = text.lowerBound
    while start < text.upperBound {
      let line = SourceLine(from: start, to: text.upperBound, of: cursor.bytes)
      let isFirst = start == text.lowerBound
      let content = line.trimmed(
        cursor.bytes, atStart: !isFirst, keepingEscaped: inQuotes && line.hasBreak)
      if !isFirst { append(.lineFeed) }
      if !isFirst, !content.isEmpty { indent(max(lead, Levels.column(of: 1))) }
      copy(content)
      start = line.next
    }
  }
}
