import DeckModel
import YAMLTree

/// What a table says about the notes of its rows, with every text read as a cell template.
struct RowShape {
  /// A field with its value.
  struct Entry {
    var key: YAMLNode
    var value: FieldValue<CellTemplate>
  }

  private(set) var id: CellTemplate?
  private(set) var guid: CellTemplate?
  private(set) var model: CellTemplate?
  private(set) var deck: CellTemplate?
  private(set) var entries: [Entry] = []
  private(set) var tags: [CellTemplate] = []
  private let columns: [String]

  init(_ keys: MappingReader, _ table: Table, _ decoder: inout FileDecoder) {
    columns = table.columns
    id = template(keys["id"], of: "id", &decoder)
    guid = template(keys["guid"], of: "guid", &decoder)
    model = template(keys["model"], of: "model", &decoder)
    deck = template(keys["deck"], of: "deck", &decoder)
    tags = decoder.texts(keys["tags"], of: "tags").map { template($0.0, at: $0.1, &decoder) }
    guard let fields = decoder.dictionary(keys["fields"], of: "fields") else { return }
    for field in fields {
      guard let value = decoder.fieldValue(of: field) else { continue }
      let templates = value.map { template($0, at: field.value, &decoder) }
      entries.append(Entry(key: field.key, value: templates))
    }
  }

  private func template(
    _ node: YAMLNode?, of what: String, _ decoder: inout FileDecoder
  ) -> CellTemplate? {
    guard let node, let text = decoder.text(node, of: what) else { return nil }
    return template(text, at: node, &decoder)
  }

  private func template(
    _ text: String, at node: YAMLNode, _ decoder: inout FileDecoder
  ) -> CellTemplate {
    let template = CellTemplate(text, columns: columns)
    for name in template.unknown {
      decoder.report(
        .unknownColumn, "the table has no column \"\(name)\"", at: node,
        notes: [.init("it has: " + columns.joined(separator: ", "))],
        help: Nearest.help(for: name, among: columns) ?? "write {{ for a brace")
    }
    return template
  }
}

extension RowShape {
  /// The note of a row.
  func draft(
    of row: Table.Row, _ defaults: NoteDefaults, for builder: inout NoteBuilder,
    _ decoder: inout FileDecoder
  ) -> NoteDraft {
    let before = decoder.problems.count
    var draft = NoteDraft(location: row.location)
    draft.id = id?.text(of: row)
    draft.idLocation = id?.firstCell(of: row)?.location
    draft.guid = guid.flatMap { $0.isVoid(in: row) ? nil : $0.text(of: row) }
    draft.model = model?.text(of: row) ?? defaults.model
    draft.deck = deck?.text(of: row) ?? defaults.deck
    draft.tags = defaults.tags + tags.flatMap { TableTags.split($0.text(of: row)) }
    draft.fields = fields(of: row, builder.model(named: draft.model), &builder.renderer, &decoder)
    draft.isBroken = decoder.hasErrors(since: before)
    return draft
  }

  private func fields(
    of row: Table.Row, _ model: ModelInfo?, _ renderer: inout FieldRenderer,
    _ decoder: inout FileDecoder
  ) -> [NoteField] {
    var collected = CollectedFields(of: model, capacity: entries.count)
    for entry in entries {
      let location = entry.value.firstCell(of: row)?.location ?? row.location
      collected.add(value(entry.value, in: row), as: entry.key, at: location, &renderer, &decoder)
    }
    return collected.ordered
  }

  /// A media value whose cells are all empty is an empty value.
  private func value(
    _ value: FieldValue<CellTemplate>, in row: Table.Row
  ) -> FieldValue<String> {
    switch value {
    case .image(let path, _), .audio(let path), .video(let path):
      if path.isVoid(in: row) { return .html("") }
    case .list(let values): return .list(values.map { self.value($0, in: row) })
    case .plain, .html, .markdown, .text: break
    }
    return value.map { $0.text(of: row) }
  }
}

extension FieldValue<CellTemplate> {
  /// A cell to point at when something is wrong with the value.
  func firstCell(of row: Table.Row) -> Table.Cell? {
    switch self {
    case .plain(let text), .html(let text), .markdown(let text), .text(let text),
      .image(let text, _), .audio(let text), .video(let text):
      text.firstCell(of: row)
    case .list(let values): values.lazy.compactMap { $0.firstCell(of: row) }.first
    }
  }
}
