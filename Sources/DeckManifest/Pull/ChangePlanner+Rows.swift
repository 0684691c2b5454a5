import DeckModel

/// Notes that are rows of tables.
extension ChangePlanner {
  mutating func rowChanges(
    _ note: Note, _ location: SourceLocation, _ content: PulledChange.Content
  ) -> Result<[FileChange], Refusal> {
    switch content {
    case .deletion: return deletion(location)
    case .field(let name, let text): return cellChanges(note, location, name, text)
    case .decks: return .failure(.severalDecks)
    case .deck(let deck):
      if let (file, table) = reference(toTable: location.file), let source = source(file),
        let edits = shared.moving(table, in: source, to: deck)
      {
        return .success([FileChange(file, .edits(edits), isShared: true)])
      }
      return textChanges(location, { [$0.deck].compactMap(\.self) }) { _ in deck }
    case .tags(let removed, let added):
      let keys = Set(removed.map(Canonical.tagKey))
      if added.isEmpty, let (file, table) = reference(toTable: location.file),
        let source = source(file),
        let edits = shared.removing(removed, of: table, in: source, file: file)
      {
        return .success([FileChange(file, .edits(edits), isShared: true)])
      }
      return textChanges(location, \.tags) { cell in
        let kept = TableTags.split(cell).filter { !keys.contains(Canonical.tagKey($0)) }
        return (kept + added).joined(separator: " ")
      }
    default: return .failure(.unknownWriting)
    }
  }

  private func deletion(_ location: SourceLocation) -> Result<[FileChange], Refusal> {
    guard let table = table(location.file), let row = table.rows.first(where: { $0.has(location) }),
      let bytes = try? files.read(location.file)
    else { return .failure(.notFound) }
    let edit = TableEdits(bytes, file: location.file).deleting(rowAt: row.location)
    return .success([FileChange(location.file, .edits([edit]))])
  }

  /// Changes the one cell that a text of the table's reference is.
  private mutating func textChanges(
    _ location: SourceLocation, _ texts: (TableReference) -> [String],
    _ change: (String) -> String
  ) -> Result<[FileChange], Refusal> {
    guard let (_, reference) = reference(toTable: location.file), let table = table(location.file),
      let row = table.rows.first(where: { $0.has(location) })
    else { return .failure(.notFound) }
    let cells = texts(reference).filter(\.isCell)
    guard cells.count == 1, let column = table.index(of: String(cells[0].dropFirst().dropLast())),
      let bytes = try? files.read(location.file)
    else { return .failure(.saidForAllRows) }
    let cell = row.cells[column]
    let edit = TableEdits(bytes, file: location.file)
      .edit(cellAt: cell.location, to: change(cell.text))
    return .success([FileChange(location.file, .edits([edit]))])
  }

  private func table(_ path: String) -> Table? {
    guard let bytes = try? files.read(path) else { return nil }
    var reader = TableReader(bytes, file: path)
    return reader.table()
  }

  private mutating func cellChanges(
    _ note: Note, _ location: SourceLocation, _ name: String, _ text: String
  ) -> Result<[FileChange], Refusal> {
    guard let place = note.fields.first(where: { $0.name.hasBytes(of: name) })?.location,
      let bytes = try? files.read(place.file),
      let (file, template) = template(of: name, inTable: location.file)
    else { return .failure(.notFound) }
    let table = TableEdits(bytes, file: place.file)
    guard let old = template.cell(table.text(at: place)) else { return .failure(.partOfField) }
    let fitting = candidates(old, note, name, text).compactMap { candidate -> String? in
      guard let value = template.cell(candidate.text) else { return nil }
      return renders(value, note, name, file, as: text) ? candidate.text : nil
    }
    guard let new = fitting.first else { return .failure(.noRendering) }
    return .success([FileChange(place.file, .edits([table.edit(cellAt: place, to: new)]))])
  }

  /// What stands for a field of a table's rows, and in which file.
  private mutating func template(
    of field: String, inTable path: String
  ) -> (file: String, value: FieldValue<String>)? {
    guard let (file, table) = reference(toTable: path) else { return nil }
    return table.field(field).map { (file, $0) }
  }

  /// The file that names a table, and what it says of it.
  private mutating func reference(
    toTable path: String
  ) -> (file: String, table: TableReference)? {
    for file in yamlFiles {
      guard let source = source(file),
        let table = TableReference(to: path, in: source, file: file)
      else { continue }
      return (file, table)
    }
    return nil
  }
}

extension Table.Row {
  /// Whether a place is that of one of its cells, or of the row.
  fileprivate func has(_ place: SourceLocation) -> Bool {
    place == location || cells.contains { $0.location == place }
  }
}
