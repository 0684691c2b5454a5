import DeckModel
import YAMLTree

extension NoteDraft {
  /// Reads a note of a deck file; nil when it is no mapping.
  init?(
    _ node: YAMLNode, _ defaults: NoteDefaults, for builder: inout NoteBuilder,
    _ decoder: inout FileDecoder
  ) {
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
    let ownTags = keys["tags"]
    tags.reserveCapacity(tags.count + (ownTags?.elements.count ?? 0))
    decoder.eachText(ownTags, of: "tags") { tag, _ in tags.append(tag) }
    decoder.eachText(keys["was"], of: "was") { id, _ in formerIDs.append(Canonical.fieldText(id)) }
    isProtected = decoder.flag(keys["protect"], of: "protect") ?? false
    readFields(keys["fields"], &builder, &decoder)
    isBroken = decoder.hasErrors(since: before)
  }

  private mutating func readFields(
    _ node: YAMLNode?, _ builder: inout NoteBuilder, _ decoder: inout FileDecoder
  ) {
    guard let entries = decoder.dictionary(node, of: "fields") else { return }
    var collected = CollectedFields(of: builder.model(named: model), capacity: entries.count)
    for entry in entries {
      guard let value = decoder.fieldValue(of: entry) else { continue }
      collected.add(
        value, as: entry.key, at: decoder.location(entry.value), &builder.renderer, &decoder)
    }
    fields = collected.ordered
  }
}
