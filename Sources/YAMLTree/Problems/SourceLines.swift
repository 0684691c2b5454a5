/// The lines around a problem, by code points, as libyaml counts columns.
struct SourceLines {
  let source: YAMLSource

  /// The line with a number from 1, without its line break; empty past the end.
  subscript(number: Int) -> [Unicode.Scalar] {
    let lines = source.text.split(
      separator: UInt8(ascii: "\n"), maxSplits: number, omittingEmptySubsequences: false)
    guard number >= 1, lines.count >= number else { return [] }
    let line = String(decoding: lines[number - 1], as: UTF8.self).unicodeScalars
    return line.last == "\r" ? Array(line.dropLast()) : Array(line)
  }

  /// The character at a mark; nil at the end of its line.
  func character(at mark: YAMLMark) -> Unicode.Scalar? {
    let line = self[mark.line]
    return line.indices.contains(mark.column - 1) ? line[mark.column - 1] : nil
  }

  /// What its line says before a mark.
  func textBefore(_ mark: YAMLMark) -> ArraySlice<Unicode.Scalar> {
    self[mark.line].prefix(mark.column - 1)
  }

  /// Whether nothing but blanks stands before a mark in its line.
  func isFirst(_ mark: YAMLMark) -> Bool { textBefore(mark).allSatisfy { $0 == " " } }

  /// The point after the last character of a mark's line.
  func lineEnd(of mark: YAMLMark) -> YAMLMark {
    YAMLMark(line: mark.line, column: max(mark.column, self[mark.line].count + 1))
  }

  /// The point after `length` characters from a mark.
  func after(_ mark: YAMLMark, _ length: Int = 1) -> YAMLMark {
    YAMLMark(line: mark.line, column: mark.column + length)
  }

  /// The last line before a mark's that says something.
  func lineAbove(_ mark: YAMLMark) -> (number: Int, text: [Unicode.Scalar])? {
    for number in stride(from: mark.line - 1, through: 1, by: -1) {
      let text = self[number]
      if text.contains(where: { $0 != " " }) { return (number, text) }
    }
    return nil
  }
}
