import DeckModel

/// Rows of CSV (RFC 4180), with line feeds.
enum CSVRow {
  /// The cells as a line, quoted where they must be.
  static func line(_ cells: [String]) -> String {
    cells.map { cell($0) }.joined(separator: ",") + "\n"
  }

  /// A cell, in quotes where it must be or is to be.
  static func cell(
    _ text: String, delimiter: UInt8 = UInt8(ascii: ","), isQuoted: Bool = false
  ) -> String {
    let needsQuotes = text.utf8.contains {
      $0 == delimiter || $0 == UInt8(ascii: "\"") || $0 == 10 || $0 == 13
    }
    return isQuoted || needsQuotes ? "\"" + text.replacingBytes("\"", with: "\"\"") + "\"" : text
  }
}
