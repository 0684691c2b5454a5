import DeckModel
import YAMLTree

/// Writes the notes of a group into tables, one for each note type, and a file that names them.
struct NoteTableFiles {
  let group: NoteGroup
  let notes: [Note]
  let models: [String: NoteType]
  let decks: [Deck]

  /// The files; notes that a table cannot hold are written as YAML.
  func files(idFields: [String: String]) -> [WrittenFile] {
    let rest = group.notes.filter { !Self.fits(notes[$0]) }
    let used = group.notes.filter { Self.fits(notes[$0]) }
    let names = used.reduce(into: [String]()) { names, index in
      if !names.contains(notes[index].model) { names.append(notes[index].model) }
    }
    var stems = TakenNames()
    let tables = names.map { model in
      let stem = names.count == 1 ? group.stem : "\(group.stem)-\(Slug.of(model))"
      return NoteTable(
        path: stems.claim(stem, suffix: ".csv"), model: models[model],
        notes: used.filter { notes[$0].model == model }, all: notes)
    }
    var file = NoteFile(
      group: NoteGroup(stem: group.stem, notes: rest), notes: notes,
      decks: decks, idFields: idFields, hasTables: !tables.isEmpty
    ).file()
    if !tables.isEmpty {
      let list = YAMLPair("tables", .list(tables.map(\.reference)))
      file.insert(YAMLPrinter.text(of: [list]))
    }
    return tables.map { $0.file() } + [file]
  }

  /// Commas and semicolons at the end of a tag are taken for those of a list.
  private static func fits(_ note: Note) -> Bool {
    note.tags.allSatisfy { $0.utf8.last != UInt8(ascii: ",") && $0.utf8.last != UInt8(ascii: ";") }
      && !(note.guid?.isEmpty ?? false)
  }
}

extension WrittenFile {
  /// Puts lines at the start.
  fileprivate mutating func insert(_ lines: String) {
    let count = lines.utf8.count { $0 == UInt8(ascii: "\n") } + (text.isEmpty ? 0 : 1)
    text = text.isEmpty ? lines : lines + "\n" + text
    notes = notes.map { (line: $0.line + count, index: $0.index) }
  }
}

/// The notes of one type as a table.
private struct NoteTable {
  let path: String
  let model: NoteType?
  /// The notes, by their places in the list of all.
  let notes: [Int]
  let all: [Note]

  private let fields: [String]
  private let hasDecks: Bool
  private let hasGUIDs: Bool
  private let hasTags: Bool

  init(path: String, model: NoteType?, notes: [Int], all: [Note]) {
    self.path = path
    self.model = model
    self.notes = notes
    self.all = all
    fields = model?.fields.map(\.name) ?? []
    hasDecks = notes.contains { !all[$0].deck.hasBytes(of: all[notes[0]].deck) }
    hasGUIDs = notes.contains { all[$0].guid != nil }
    hasTags = notes.contains { !all[$0].tags.isEmpty }
  }

  /// The name of a column of ours: one that no field has.
  private func column(_ name: String) -> String {
    fields.contains { Canonical.nameKey($0) == name } ? column("_" + name) : name
  }

  /// What the file of the group says about the table.
  var reference: YAMLValue {
    var pairs = [
      YAMLPair("file", .text(path.byteParts(separatedBy: "/").last.map(String.init) ?? path)),
      YAMLPair("id", .text("{\(column("id"))}")),
    ]
    if hasGUIDs { pairs.append(YAMLPair("guid", .text("{\(column("guid"))}"))) }
    pairs.append(YAMLPair("model", .text(model?.name ?? "")))
    let deck = all[notes[0]].deck
    pairs.append(
      YAMLPair("deck", .text(hasDecks ? "{\(column("deck"))}" : Self.literal(deck))))
    pairs.append(
      YAMLPair("fields", .mapping(fields.map { YAMLPair($0, .text("{\($0)}")) })))
    if hasTags { pairs.append(YAMLPair("tags", .flowList(["{\(column("tags"))}"]))) }
    return .mapping(pairs)
  }

  /// A text in which braces stand for themselves.
  private static func literal(_ text: String) -> String {
    text.replacingBytes("{", with: "{{").replacingBytes("}", with: "}}")
  }

  func file() -> WrittenFile {
    var header = [column("id")]
    if hasGUIDs { header.append(column("guid")) }
    if hasDecks { header.append(column("deck")) }
    header += fields
    if hasTags { header.append(column("tags")) }
    var file = WrittenFile(path, CSVRow.line(header))
    var line = 2
    for index in notes {
      let row = CSVRow.line(cells(of: all[index]))
      file.notes.append((line, index))
      file.text += row
      line += row.utf8.count { $0 == UInt8(ascii: "\n") }
    }
    return file
  }

  private func cells(of note: Note) -> [String] {
    var cells = [note.id ?? ""]
    if hasGUIDs { cells.append(note.guid ?? "") }
    if hasDecks { cells.append(note.deck) }
    cells += fields.map { note.text(of: $0) ?? "" }
    if hasTags { cells.append(note.tags.joined(separator: " ")) }
    return cells
  }
}
