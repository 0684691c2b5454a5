import DeckModel

/// The lines of a file that a place covers, with carets below them and a few words behind.
struct Excerpt {
  /// How a place stands out: the main one, or one that a remark points to.
  enum Mark: String {
    case primary = "^"
    case secondary = "-"
  }

  let source: SourceText
  let location: SourceLocation
  let mark: Mark
  let label: String
  /// The most columns that a line may fill.
  let budget: Int

  /// The lines, each with its number or nil (for carets and omissions); empty when the place is not
  /// in the file.
  func rows(_ paint: (String) -> String) -> [(number: Int?, text: String)] {
    guard let first = source.line(startLine) else { return [] }
    let (lastLine, lastEnd) = end
    guard lastLine > startLine, let last = source.line(lastLine) else {
      let stop = lastLine > startLine ? first.unicodeScalars.count : lastEnd
      return marked(startLine, first, startColumn..<max(startColumn, stop), label, paint)
    }
    let blanks = last.unicodeScalars.prefix { $0 == " " || $0 == "\t" }.count
    let head = startColumn..<max(startColumn, first.unicodeScalars.count)
    return marked(startLine, first, head, "", paint)
      + (lastLine > startLine + 1 ? [(nil, Self.omission)] : [])
      + marked(lastLine, last, min(blanks, lastEnd)..<lastEnd, label, paint)
  }

  /// Stands for the lines between the first and the last one.
  static let omission = "..."

  private var startLine: Int { Int(location.line) }
  private var startColumn: Int { max(0, Int(location.column) - 1) }

  /// The last line and the column after the last character, from 0.
  ///
  /// A place that ends at the very beginning of a line ends with the line before.
  private var end: (line: Int, column: Int) {
    let line = Int(location.endLine)
    let column = max(0, Int(location.endColumn) - 1)
    guard line > startLine, column == 0 else { return (line, column) }
    return (line - 1, source.line(line - 1)?.unicodeScalars.count ?? 0)
  }

  private func marked(
    _ number: Int, _ line: String, _ columns: Range<Int>, _ label: String,
    _ paint: (String) -> String
  ) -> [(number: Int?, text: String)] {
    let shown = MarkedLine(line, mark: columns, budget: budget)
    let carets = String(repeating: mark.rawValue, count: shown.markWidth)
    let words = label.isEmpty ? "" : " " + label
    let indent = String(repeating: " ", count: shown.indent)
    return [(number, shown.text), (nil, indent + paint(carets + words))]
  }
}
