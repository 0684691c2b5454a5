/// A point in a YAML file, as editors count: line and column from 1, the column in code points.
package struct YAMLMark: Hashable, Sendable {
  /// The line, from 1.
  package var line: Int
  /// The column, from 1, in code points.
  package var column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

extension YAMLMark: Comparable {
  /// Reading order.
  package static func < (left: Self, right: Self) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

extension YAMLMark: CustomStringConvertible {
  package var description: String { "\(line):\(column)" }
}

extension YAMLMark {
  /// The place of the byte at `offset` in UTF-8 text.
  ///
  /// An offset in the middle of a code point counts as its first byte.
  init(byte offset: Int, of bytes: ArraySlice<UInt8>) {
    self.init(line: 1, column: 1)
    for byte in bytes.prefix(offset) {
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if !byte.isContinuation {
        column += 1
      }
    }
  }
}

extension UInt8 {
  /// Whether it is a later byte of a UTF-8 code point.
  var isContinuation: Bool { self & 0xC0 == 0x80 }
}
