/// A stretch of a text file, as editors count: lines and columns from 1, columns in code points.
///
/// `endColumn` is the column after the last character. A place that is a single point has its end
/// equal to its start.
public struct SourceLocation: Hashable, Sendable {
  /// The file's path as it is shown: relative to the project directory, with `/`.
  public var file: String
  /// The line of the first character, from 1.
  public var line: Int32
  /// The column of the first character, from 1.
  public var column: Int32
  /// The line of the last character, from 1.
  public var endLine: Int32
  /// The column after the last character, from 1.
  public var endColumn: Int32

  /// A place in `file`; without an end it is a single point.
  public init(
    file: String, line: Int, column: Int, endLine: Int? = nil, endColumn: Int? = nil
  ) {
    self.file = file
    self.line = Int32(clamping: line)
    self.column = Int32(clamping: column)
    self.endLine = Int32(clamping: endLine ?? line)
    self.endColumn = Int32(clamping: endColumn ?? column)
  }
}

extension SourceLocation: Comparable {
  /// File order, then reading order.
  public static func < (left: Self, right: Self) -> Bool {
    (left.file, left.line, left.column, left.endLine, left.endColumn)
      < (right.file, right.line, right.column, right.endLine, right.endColumn)
  }
}

extension SourceLocation: CustomStringConvertible {
  /// `file:line:column`, as compilers print it.
  public var description: String { "\(file):\(line):\(column)" }
}
