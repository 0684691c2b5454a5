import DeckModel

/// A text with cells in it: `{column}` stands for a cell, `{{` for a brace.
struct CellTemplate {
  private enum Part {
    case text(String)
    case cell(Int)
  }

  private var parts: [Part] = []
  /// Names in braces that are no column of the table.
  private(set) var unknown: [String] = []

  /// Reads a template by the columns of a table.
  init(_ text: String, columns: [String]) {
    var plain: [UInt8] = []
    var bytes = Array(text.utf8)[...]
    while let byte = bytes.popFirst() {
      let isDoubled = bytes.first == byte
      if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}"), isDoubled {
        plain.append(byte)
        bytes.removeFirst()
      } else if byte == UInt8(ascii: "{"), let end = bytes.firstIndex(of: UInt8(ascii: "}")) {
        append(&plain)
        appendCell(String(decoding: bytes[..<end], as: UTF8.self), columns)
        bytes = bytes[(end + 1)...]
      } else {
        plain.append(byte)
      }
    }
    append(&plain)
  }

  /// The text with the cells of a row.
  func text(of row: Table.Row) -> String {
    parts.reduce(into: "") { text, part in
      switch part {
      case .text(let plain): text += plain
      case .cell(let index): text += row.cells[index].text
      }
    }
  }

  /// The cell that the whole text is, or the first one in it, for pointing at.
  func firstCell(of row: Table.Row) -> Table.Cell? {
    for part in parts {
      if case .cell(let index) = part { return row.cells[index] }
    }
    return nil
  }

  /// Whether there are cells in it and all of them are empty.
  func isVoid(in row: Table.Row) -> Bool {
    var hasCell = false
    for case .cell(let index) in parts {
      hasCell = true
      if !row.cells[index].text.isEmpty { return false }
    }
    return hasCell
  }

  private mutating func append(_ plain: inout [UInt8]) {
    guard !plain.isEmpty else { return }
    parts.append(.text(String(decoding: plain, as: UTF8.self)))
    plain = []
  }

  private mutating func appendCell(_ name: String, _ columns: [String]) {
    if let index = columns.firstIndex(where: { $0.hasBytes(of: name) }) {
      parts.append(.cell(index))
    } else {
      unknown.append(name)
    }
  }
}
