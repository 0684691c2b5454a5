import DeckModel
import YAMLTree

extension NoteDraft {
  /// Reads a note of a deck file; nil when it is no mapping.
  init?(_ node: YAMLNode, _ defaults: NoteDefaults, _ decoder: inout FileDecoder) {
    let before = decoder.problems.count
    guard let keys = MappingReader(node, .note, &decoder) else { return nil }
    let start = keys.node.start
    location = SourceLocation(file: decoder.file, line: start.line, column: start.column)
    if let value = keys["id"] {
      id = decoder.text(value, of: "id")
      idLocation = decoder.location(value)
    }
    guid = decoder.name(keys["guid"], of: "guid")
    model = decoder.name(keys["model"], of: "model") ?? defaults.model
    deck = decoder.name(keys["deck"], of: "deck") ?? defaults.deck
    tags = defaults.tags
    for (tag, _) in decoder.texts(keys["tags"], of: "tags") { tags.append(tag) }
    if let was = keys["was"] { decoder.reportNotYet("renaming with \"was\"", at: was) }
    readFields(keys["fields"], &decoder)
    isBroken = decoder.hasErrors(since: before)
  }

  private mutating func readFields(_ node: YAMLNode?, _ decoder: inout FileDecoder) {
    let fields = decoder.dictionary(node, of: "fields")
    entries.reserveCapacity(fields.count)
    for (key, node) in fields {
      guard let name = key.scalar, let value = decoder.fieldValue(node, of: name) else { continue }
      entries.append(
        Entry(
          name: name, value: value, nameLocation: decoder.location(key),
          location: decoder.location(node)))
    }
  }
}
