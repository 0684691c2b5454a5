import DeckModel
import YAMLTree

/// Reads the notes of a table: its file, the joined ones, the rows that are wanted.
struct TableDecoder {
  let files: ProjectFiles
  let defaults: NoteDefaults

  /// Adds a note for every row.
  func read(_ node: YAMLNode, into builder: inout NoteBuilder, _ decoder: inout FileDecoder) {
    guard let keys = MappingReader(node, .table, &decoder),
      var table = table(keys["file"], &decoder)
    else { return }
    for item in decoder.list(keys["join"], of: "join") { join(item, to: &table, &decoder) }
    filter(keys["where"], &table, &decoder)
    let shape = RowShape(keys, table, &decoder)
    for row in table.rows {
      let draft = shape.draft(of: row, defaults, for: &builder, &decoder)
      builder.add(draft, &decoder)
    }
  }

  private func table(_ node: YAMLNode?, _ decoder: inout FileDecoder) -> Table? {
    guard let node, let reference = decoder.name(node, of: "file") else { return nil }
    guard reference.hasSuffix(".csv") || reference.hasSuffix(".tsv") else {
      decoder.report(
        .invalidTable, "a table is a .csv or a .tsv file", at: node, help: "rename or convert it")
      return nil
    }
    guard
      let path = files.path(
        of: reference, from: decoder.file, missing: .unreadableFile, at: node, &decoder),
      let bytes = files.bytes(of: path, at: decoder.location(node), &decoder)
    else { return nil }
    var reader = TableReader(bytes, file: path)
    let table = reader.table()
    decoder.problems += reader.problems
    return table
  }

  private func join(_ node: YAMLNode, to table: inout Table, _ decoder: inout FileDecoder) {
    guard let keys = MappingReader(node, .join, &decoder), let on = keys["on"],
      let column = decoder.name(on, of: "on"), let other = self.table(keys["file"], &decoder)
    else { return }
    for side in [table, other] where side.index(of: column) == nil {
      reportUnknown(column, in: side, at: on, &decoder)
    }
    let joined = table.joined(with: other, on: column)
    table = joined.table
    decoder.problems += joined.problems
  }

  private func filter(_ node: YAMLNode?, _ table: inout Table, _ decoder: inout FileDecoder) {
    guard let conditions = decoder.dictionary(node, of: "where") else { return }
    for condition in conditions {
      guard let name = condition.key.scalar else { continue }
      let allowed = Set(decoder.texts(condition.value, of: "where").map(\.0))
      guard let index = table.index(of: name) else {
        reportUnknown(name, in: table, at: condition.key, &decoder)
        continue
      }
      table.rows.removeAll { !allowed.contains($0.cells[index].text) }
    }
  }

  private func reportUnknown(
    _ column: String, in table: Table, at node: YAMLNode, _ decoder: inout FileDecoder
  ) {
    decoder.report(
      .unknownColumn, "\(table.file) has no column \"\(column)\"", at: node,
      notes: [.init("it has: " + table.columns.joined(separator: ", "))],
      help: Nearest.help(for: column, among: table.columns))
  }
}
