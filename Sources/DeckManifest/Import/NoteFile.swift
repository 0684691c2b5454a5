import DeckModel
import YAMLTree

/// Writes the notes of a group into a file, with what most of them share said once.
struct NoteFile {
  let group: NoteGroup
  let notes: [Note]
  /// The decks that the file describes.
  let decks: [Deck]
  /// The field that carries the id of notes of a model.
  let idFields: [String: String]
  /// Whether tables are named in the file, too: those would get the tags that all notes of it share.
  var hasTables = false

  private var members: [Note] { group.notes.map { notes[$0] } }

  /// The file.
  func file() -> WrittenFile {
    let defaults = Defaults(of: members, sharingTags: !hasTables)
    var file = WrittenFile(group.stem + ".yaml", YAMLPrinter.text(of: head(defaults)))
    guard !group.notes.isEmpty else { return file }
    file.text += "\nnotes:\n"
    var line = 1 + Self.lines(of: file.text)
    for (position, index) in group.notes.enumerated() {
      var printer = YAMLPrinter()
      if position > 0 { printer.write("\n") }
      printer.writeElement(.mapping(pairs(of: notes[index], defaults)), at: 2)
      file.notes.append((line, index))
      file.text += printer.text
      line += Self.lines(of: printer.text)
    }
    return file
  }

  private static func lines(of text: String) -> Int {
    text.utf8.count { $0 == UInt8(ascii: "\n") }
  }

  private func head(_ defaults: Defaults) -> [YAMLPair] {
    var pairs: [YAMLPair] = []
    if !group.notes.isEmpty { pairs.append(YAMLPair("defaults", .mapping(defaults.pairs))) }
    if !decks.isEmpty {
      pairs.append(YAMLPair("decks", .list(decks.map(Self.deck))))
    }
    return pairs
  }

  private static func deck(_ deck: Deck) -> YAMLValue {
    .mapping([
      YAMLPair("name", .text(deck.name)), YAMLPair("description", .text(deck.about ?? "")),
    ])
  }

  private func pairs(of note: Note, _ defaults: Defaults) -> [YAMLPair] {
    var pairs = [YAMLPair("id", .text(note.id ?? ""))]
    if let guid = note.guid { pairs.append(YAMLPair("guid", .text(guid))) }
    if !note.model.hasBytes(of: defaults.model) {
      pairs.append(YAMLPair("model", .text(note.model)))
    }
    if !note.deck.hasBytes(of: defaults.deck) { pairs.append(YAMLPair("deck", .text(note.deck))) }
    pairs.append(YAMLPair("fields", .mapping(fields(of: note))))
    let tags = note.tags.filter { !defaults.tags.contains($0) }
    if !tags.isEmpty { pairs.append(YAMLPair("tags", .flowList(tags))) }
    return pairs
  }

  /// The fields, but for one that says the id again.
  private func fields(of note: Note) -> [YAMLPair] {
    note.fields.filter { field in
      !(idFields[note.model].map(field.name.hasBytes) ?? false)
        || !field.text.hasBytes(of: MediaMarkup.attribute(note.id ?? ""))
    }.map { YAMLPair($0.name, .text($0.text)) }
  }
}

/// What most notes of a file have.
struct Defaults {
  let model: String
  let deck: String
  let tags: [String]

  init(of notes: [Note], sharingTags: Bool) {
    model = Self.most(of: notes.lazy.map(\.model))
    deck = Self.most(of: notes.lazy.map(\.deck))
    let shared = notes.first?.tags.filter { tag in notes.allSatisfy { $0.tags.contains(tag) } }
    tags = sharingTags && notes.count > 1 ? shared ?? [] : []
  }

  var pairs: [YAMLPair] {
    [YAMLPair("model", .text(model)), YAMLPair("deck", .text(deck))]
      + (tags.isEmpty ? [] : [YAMLPair("tags", .flowList(tags))])
  }

  /// What stands most often, the first by name of several.
  private static func most(of names: some Sequence<String>) -> String {
    let counts = names.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    return counts.max { left, right in
      (left.value, right.key) < (right.value, left.key)
    }?.key ?? ""
  }
}
