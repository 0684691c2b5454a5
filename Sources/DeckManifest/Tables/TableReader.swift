import DeckModel

/// Reads CSV (RFC 4180) and TSV: quotes, doubled quotes, line breaks inside quotes, a byte order
/// mark, any line ends.
struct TableReader {
  private let bytes: [UInt8]
  private let delimiter: UInt8
  private let file: String
  private var index = 0
  private var line = 1
  private var column = 1
  /// Whether a quote without an end has swallowed the rest of the file.
  private var isCutShort = false
  private(set) var problems: [Diagnostic] = []

  private static let quote = UInt8(ascii: "\"")

  /// A reader of a file's content; a name that ends in .tsv is split at tabs, others at commas.
  init(_ bytes: [UInt8], file: String) {
    self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    self.file = file
    delimiter = file.hasSuffix(".tsv") ? UInt8(ascii: "\t") : UInt8(ascii: ",")
  }

  /// A reader of the rows of a text behind its first lines.
  ///
  /// - Parameters:
  ///   - bytes: the whole content of the file.
  ///   - delimiter: what stands between two cells.
  ///   - start: where the rows begin.
  ///   - line: the line on which they do, from 1.
  init(_ bytes: [UInt8], file: String, delimiter: UInt8, from start: Int, line: Int) {
    self.bytes = bytes
    self.file = file
    self.delimiter = delimiter
    self.line = line
    index = start
  }

  /// All rows, with as many cells as each has; nil when it is no text.
  mutating func allRows() -> [Table.Row]? {
    guard isText() else { return nil }
    var rows: [Table.Row] = []
    while let row = row() {
      if !isBlank(row) { rows.append(row) }
    }
    return rows
  }

  /// The table; nil when there is no header row.
  mutating func table() -> Table? {
    guard isText() else { return nil }
    guard let header = firstRow() else {
      report(.invalidTable, "the table has no header row", 1, 1)
      return nil
    }
    reportDoubles(in: header)
    var rows: [Table.Row] = []
    while let row = row() {
      guard !isBlank(row) else { continue }
      if row.cells.count == header.cells.count {
        rows.append(row)
      } else if !isCutShort {
        reportRagged(row, header.cells.count)
      }
    }
    return Table(file: file, columns: header.cells.map(\.text), rows: rows)
  }

  /// The first row that is not blank.
  private mutating func firstRow() -> Table.Row? {
    while let row = row() {
      if !isBlank(row) { return row }
    }
    return nil
  }

  private mutating func row() -> Table.Row? {
    guard index < bytes.count else { return nil }
    var row = Table.Row(cells: [], line: line, file: file)
    while true {
      row.cells.append(cell())
      guard index < bytes.count, bytes[index] == delimiter else { break }
      advance()
    }
    endLine()
    return row
  }

  private mutating func cell() -> Table.Cell {
    var cell = Table.Cell(text: "", file: file, line: line, column: column)
    if index < bytes.count, bytes[index] == Self.quote {
      cell.text = quoted(cell)
    } else {
      let start = index
      while index < bytes.count, !isEnd(bytes[index]) { advance() }
      cell.text = String(decoding: bytes[start..<index], as: UTF8.self)
    }
    return cell
  }

  private mutating func quoted(_ cell: Table.Cell) -> String {
    var text: [UInt8] = []
    advance()
    while index < bytes.count {
      if bytes[index] != Self.quote {
        text.append(bytes[index])
        advance()
      } else if index + 1 < bytes.count, bytes[index + 1] == Self.quote {
        text.append(Self.quote)
        advance()
        advance()
      } else {
        advance()
        reportTrailing()
        return String(decoding: text, as: UTF8.self)
      }
    }
    isCutShort = true
    report(
      .invalidTable, "a quote is never closed", cell.line, cell.column,
      help: "close it, or double the quotes that belong to the text")
    return String(decoding: text, as: UTF8.self)
  }

  /// Text between a closing quote and the next delimiter is a mistake; it is skipped.
  private mutating func reportTrailing() {
    guard index < bytes.count, !isEnd(bytes[index]) else { return }
    report(
      .invalidTable, "text after a closing quote", line, column,
      help: "double the quotes that belong to the text")
    while index < bytes.count, !isEnd(bytes[index]) { advance() }
  }
}

extension TableReader {
  private func isEnd(_ byte: UInt8) -> Bool { byte == delimiter || byte == 10 || byte == 13 }

  /// Counts lines and columns, columns in code points.
  private mutating func advance() {
    if bytes[index] == 10 {
      line += 1
      column = 1
    } else if bytes[index] & 0xC0 != 0x80 {
      column += 1
    }
    index += 1
  }

  private mutating func endLine() {
    if index < bytes.count, bytes[index] == 13 { advance() }
    if index < bytes.count, bytes[index] == 10 {
      advance()
    } else if index < bytes.count {
      line += 1
      column = 1
    }
  }

  private func isBlank(_ row: Table.Row) -> Bool {
    row.cells.count == 1 && row.cells[0].text.isEmpty
  }

  private mutating func isText() -> Bool {
    guard let place = InvalidUTF8.place(in: bytes) else { return true }
    report(
      .invalidTable, "the table is not valid UTF-8", place.line, place.column,
      help: "save it as UTF-8")
    return false
  }

  private mutating func reportDoubles(in header: Table.Row) {
    var seen: Set<String> = []
    for cell in header.cells where !seen.insert(cell.text).inserted {
      report(
        .invalidTable, "two columns are named \"\(cell.text)\"", cell.line, cell.column,
        help: "rename one of them")
    }
  }

  private mutating func reportRagged(_ row: Table.Row, _ expected: Int) {
    report(
      .raggedRow, "the row has \(row.cells.count) cells, the header \(expected)", row.line, 1,
      help: row.cells.count > expected
        ? "quote a cell that has a comma in it" : "add the missing cells, empty if need be")
  }

  private mutating func report(
    _ code: DiagnosticCode, _ message: String, _ line: Int, _ column: Int, help: String? = nil
  ) {
    problems.append(
      Diagnostic(
        code, message, at: SourceLocation(file: file, line: line, column: column), help: help))
  }
}
