import DeckModel

/// A table of a CSV or TSV file: a header, and rows whose cells know their place.
struct Table {
  /// One cell.
  struct Cell {
    var text: String
    /// The file that it is written in, as it is shown; a joined cell has its own table's.
    var file: String
    var line: Int
    var column: Int

    /// Where it begins.
    var location: SourceLocation { SourceLocation(file: file, line: line, column: column) }
  }

  /// One row: as many cells as the table has columns.
  struct Row {
    var cells: [Cell]
    /// The line on which it begins, from 1.
    var line: Int
    /// The file of the row, as it is shown.
    var file: String
  }

  /// The file, as it is shown.
  var file: String
  /// The names of the columns.
  var columns: [String]
  /// The rows, in file order.
  var rows: [Row]

  /// The index of a column, or nil when the table has none of that name.
  func index(of column: String) -> Int? {
    columns.firstIndex { $0.hasBytes(of: column) }
  }
}

extension Table.Row {
  /// Where the row begins.
  var location: SourceLocation { SourceLocation(file: file, line: line, column: 1) }
}
