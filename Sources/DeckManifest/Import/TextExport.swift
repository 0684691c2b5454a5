package import DeckModel

/// Notes in a text: Anki's text export with its header lines, or plain CSV or TSV with a header row.
package struct TextExport: Sendable {
  /// What was found; nil when the text cannot be read.
  package private(set) var imported: ImportedCollection?
  /// What is wrong with it.
  package private(set) var problems: [Diagnostic] = []

  /// Reads a text.
  ///
  /// A text says nothing of templates: note types get one that shows the first field, then all others.
  ///
  /// - Parameters:
  ///   - bytes: its content.
  ///   - file: its name, for messages; one that ends in .csv has commas where no header says otherwise.
  ///   - deck: the deck of notes for which the text names none.
  package init(_ bytes: [UInt8], file: String, deck: String) {
    let header = TextHeader(bytes)
    let standard = file.hasSuffix(".csv") ? UInt8(ascii: ",") : UInt8(ascii: "\t")
    var reader = TableReader(
      bytes, file: file, delimiter: header.delimiter ?? standard, from: header.length,
      line: header.lines + 1)
    let rows = reader.allRows()
    problems = reader.problems
    guard problems.isEmpty, let rows else { return }
    let columns = TextColumns(header, rows)
    var notes: [Note] = []
    for row in columns.dataRows {
      if let note = columns.note(of: row, deck: deck) {
        notes.append(note)
      } else {
        problems.append(
          Diagnostic(
            .raggedRow, "the row has \(row.cells.count) cells, too few for a note", at: row.location
          ))
      }
    }
    imported = problems.isEmpty ? Self.collection(notes) : nil
  }

  private static func collection(_ notes: [Note]) -> ImportedCollection {
    var models: [String: NoteType] = [:]
    for note in notes {
      let fields = note.fields.map(\.name)
      let isCloze = note.fields.contains { ClozeRule.hasCloze($0.text) }
      let known = models[note.model]
      models[note.model] = model(
        note.model,
        fields.count > known?.fields.count ?? 0 ? fields : known?.fields.map(\.name) ?? fields,
        isCloze: isCloze || known?.kind == .cloze)
    }
    let order: (String, String) -> Bool = { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let full = notes.map { $0.complete(for: models[$0.model]) }
    return ImportedCollection(
      CollectionState(
        models: models.values.sorted { order($0.name, $1.name) },
        decks: Set(notes.map(\.deck)).sorted(by: order).map { Deck(name: $0) }, notes: full))
  }

  private static func model(_ name: String, _ fields: [String], isCloze: Bool) -> NoteType {
    let front = isCloze ? "{{cloze:\(fields[0])}}" : "{{\(fields[0])}}"
    let rest = fields.dropFirst().map { "\n{{\($0)}}" }.joined(separator: "<br>")
    let back = (isCloze ? front : "{{FrontSide}}\n\n<hr id=answer>\n") + rest + "\n"
    return NoteType(
      name: name, kind: isCloze ? .cloze : .standard, fields: fields.map { Field(name: $0) },
      templates: [CardTemplate(name: isCloze ? "Cloze" : "Card 1", front: front, back: back)],
      css: ".card { font-family: arial; font-size: 20px; text-align: center; }\n")
  }
}

extension Note {
  /// The note with empty fields where its type has more.
  fileprivate func complete(for model: NoteType?) -> Note {
    var note = self
    for field in model?.fields.dropFirst(fields.count) ?? [] {
      note.fields.append(NoteField(field.name, ""))
    }
    return note
  }
}

/// What the columns of a text are.
private struct TextColumns {
  /// The rows that are notes.
  let dataRows: [Table.Row]
  private let header: TextHeader
  private let special: [TextHeader.Special: Int]
  private let names: [String]?

  init(_ header: TextHeader, _ rows: [Table.Row]) {
    self.header = header
    guard !header.isThere, let first = rows.first else {
      (dataRows, special, names) = (rows, header.special, header.columns)
      return
    }
    // Plain CSV: the first row names the columns.
    let cells = first.cells.map(\.text)
    dataRows = Array(rows.dropFirst())
    special = cells.indices.reduce(into: [:]) { special, index in
      let name = cells[index].lowercased()
      let words = ["model": "notetype", "note type": "notetype"]
      if let kind = TextHeader.Special(rawValue: words[name] ?? name) { special[kind] = index }
    }
    names = cells
  }

  func note(of row: Table.Row, deck: String) -> Note? {
    let cells = row.cells.map(\.text)
    let others = Set(special.values)
    let places = cells.indices.filter { !others.contains($0) }
    guard !places.isEmpty else { return nil }
    let guid = text(.guid, cells)
    return Note(
      id: text(.id, cells), guid: guid,
      model: Canonical.modelName(text(.notetype, cells) ?? "Imported"),
      deck: Canonical.deckName(text(.deck, cells) ?? deck),
      fields: places.enumerated().map { number, place in
        NoteField(name(number, place, of: places.count), content(cells[place]))
      }, tags: Canonical.tags(text(.tags, cells).map { [$0] } ?? []))
  }

  private func text(_ special: TextHeader.Special, _ cells: [String]) -> String? {
    let cell = self.special[special].flatMap { cells.indices.contains($0) ? cells[$0] : nil }
    let text = cell ?? header.common[special] ?? ""
    return text.isEmpty ? nil : text
  }

  private func content(_ cell: String) -> String {
    Canonical.fieldText(header.isHTML || !header.isThere ? cell : Markdown.html(fromText: cell))
  }

  /// The name of a field: the column's, else as Anki's own types have it.
  private func name(_ number: Int, _ place: Int, of count: Int) -> String {
    if let names, names.indices.contains(place) {
      let name = Canonical.fieldName(names[place])
      if !name.isEmpty { return name }
    }
    return count == 2 ? ["Front", "Back"][number] : "Field \(number + 1)"
  }
}
