import DeckFiles
import DeckModel
import YAMLTree

/// Changes of notes that are rows of a table.
struct TableEdits {
  private let bytes: SourceMap
  private let delimiter: UInt8

  init(_ bytes: [UInt8], file: String) {
    self.bytes = SourceMap(bytes)
    delimiter = file.hasSuffix(".tsv") ? UInt8(ascii: "\t") : UInt8(ascii: ",")
  }

  /// Gives a cell another text, in quotes where it was or must be.
  func edit(cellAt location: SourceLocation, to text: String) -> ByteEdit {
    let range = cell(at: location)
    let wasQuoted = bytes.bytes[range].first == UInt8(ascii: "\"")
    return ByteEdit(range, CSVRow.cell(text, delimiter: delimiter, isQuoted: wasQuoted))
  }

  /// The text of a cell.
  func text(at location: SourceLocation) -> String {
    let written = bytes.bytes[cell(at: location)]
    guard written.first == UInt8(ascii: "\"") else {
      return String(decoding: written, as: UTF8.self)
    }
    return String(decoding: written.dropFirst().dropLast(), as: UTF8.self)
      .replacingBytes("\"\"", with: "\"")
  }

  /// Takes a row out, with its line end.
  func deleting(rowAt location: SourceLocation) -> ByteEdit {
    let start = bytes.start(ofLine: Int(location.line))
    var end = start
    var isQuoted = false
    while end < bytes.bytes.count, isQuoted || bytes.bytes[end] != 10 {
      if bytes.bytes[end] == UInt8(ascii: "\"") { isQuoted.toggle() }
      end += 1
    }
    return ByteEdit(start..<min(end + 1, bytes.bytes.count), "")
  }

  private func cell(at location: SourceLocation) -> Range<Int> {
    let start = bytes.offset(
      of: YAMLMark(line: Int(location.line), column: Int(location.column)))
    var end = start
    if end < bytes.bytes.count, bytes.bytes[end] == UInt8(ascii: "\"") {
      end += 1
      while end < bytes.bytes.count {
        if bytes.bytes[end] == UInt8(ascii: "\"") {
          guard end + 1 < bytes.bytes.count, bytes.bytes[end + 1] == UInt8(ascii: "\"") else {
            break
          }
          end += 1
        }
        end += 1
      }
      return start..<min(end + 1, bytes.bytes.count)
    }
    while end < bytes.bytes.count, ![delimiter, 10, 13].contains(bytes.bytes[end]) { end += 1 }
    return start..<end
  }
}

/// A table as YAML files name it: what a row's note is made of.
struct TableReference {
  /// The path of the table.
  let path: String
  /// The mapping that names it.
  let node: YAMLNode
  /// Whether that stands in brackets or braces.
  let isInFlow: Bool
  /// What stands for a field, `{column}` for a cell; nil when it is not said.
  let field: (String) -> FieldValue<String>?
  /// The texts of the tags.
  let tags: [String]
  /// The text of the deck.
  let deck: String?

  /// The reference in a file to the table at a path.
  init?(to path: String, in source: NoteFileSource, file: String) {
    let tables = Self.tables(in: source, file: file).filter { $0.path.hasBytes(of: path) }
    // Of a table that is named twice nobody can tell whose row it is.
    guard tables.count == 1, let table = tables.first?.node, let root = source.document.root,
      let list = root.ownEntry("tables")?.value
    else { return nil }
    self.path = path
    node = table
    isInFlow = [root, list, table].contains { $0.style == .flow }
    var decoder = FileDecoder(file: file)
    let entries = table.entries.first { $0.key.scalar == "fields" }?.value.entries.map { $0 } ?? []
    let values = entries.reduce(into: [String: FieldValue<String>]()) { values, entry in
      values[entry.key.scalar ?? ""] = decoder.fieldValue(of: entry)
    }
    field = { values[$0] }
    let tags = table.entries.first { $0.key.scalar == "tags" }?.value
    self.tags = decoder.texts(tags, of: "tags").map(\.0)
    deck = table.entries.first { $0.key.scalar == "deck" }?.value.scalar
  }

  /// The paths of all tables that a file names.
  static func paths(in source: NoteFileSource, file: String) -> [String] {
    tables(in: source, file: file).map(\.path)
  }

  private static func tables(
    in source: NoteFileSource, file: String
  ) -> [(path: String, node: YAMLNode)] {
    let tables = source.document.root?.ownEntry("tables")?.value.elements.map { $0 } ?? []
    return tables.compactMap { table in
      let name = table.entries.first { $0.key.scalar == "file" }?.value.scalar
      return name.map { (Path.join(Path.folder(file), $0), table) }
    }
  }
}

extension FieldValue<String> {
  /// The same kind of value with another text, where it is one text that is one cell.
  func cell(_ text: String) -> FieldValue<String>? {
    switch self {
    case .plain(let template) where template.isCell: .plain(text)
    case .html(let template) where template.isCell: .html(text)
    case .markdown(let template) where template.isCell: .markdown(text)
    case .text(let template) where template.isCell: .text(text)
    default: nil
    }
  }
}

extension String {
  /// Whether a template is one cell and nothing else.
  var isCell: Bool {
    utf8.first == UInt8(ascii: "{") && utf8.last == UInt8(ascii: "}")
      && !dropFirst().dropLast().utf8.contains {
        $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}")
      }
  }
}
