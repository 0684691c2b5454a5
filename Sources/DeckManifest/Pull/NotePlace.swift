import DeckModel
import YAMLTree

/// Where a note is written in a YAML file.
struct NotePlace {
  let source: SourceMap
  /// The mapping of the note.
  let mapping: YAMLNode
  /// The list that it is an element of, with the key of the list, and its place there.
  let list: (key: YAMLNode, node: YAMLNode, index: Int)
  /// Whether it stands in brackets or braces.
  let isInFlow: Bool

  /// The entry of a key that the note itself writes.
  func entry(_ key: String) -> YAMLEntry? { mapping.ownEntry(key) }

  /// The entry of a key that is merged into the note from elsewhere, and that an own one replaces.
  func mergedEntry(_ key: String) -> YAMLEntry? {
    entry(key) == nil
      ? mapping.entries.first { $0.key.scalar?.hasBytes(of: key) ?? false } : nil
  }

  /// Whether the note has a key, written here or merged into it.
  func has(_ key: String) -> Bool { entry(key) != nil || mergedEntry(key) != nil }

  /// The edit that puts an entry behind those of the note.
  var end: MappingEdit { MappingEdit(mapping, in: source, isInFlow: isInFlow) }
}

extension YAMLNode {
  /// The entry of a key that a mapping itself writes.
  func ownEntry(_ key: String) -> YAMLEntry? {
    ownEntries.first { !$0.key.isMergeKey && $0.key.scalar?.hasBytes(of: key) ?? false }
  }
}

/// A YAML file of the project with its notes, found by their places.
struct NoteFileSource {
  let map: SourceMap
  let document: YAMLDocument
  private var places: [YAMLMark: NotePlace] = [:]

  init?(_ bytes: [UInt8], file: String) {
    guard let document = try? YAMLDocument.parse(bytes, file: file) else { return nil }
    map = SourceMap(bytes)
    self.document = document
    guard let root = document.root, root.kind == .mapping else { return }
    add(root.ownEntry("notes"), isInFlow: root.style == .flow)
    guard let decks = root.ownEntry("decks")?.value, decks.kind == .sequence else { return }
    for deck in decks.elements where deck.kind == .mapping {
      add(
        deck.ownEntry("notes"),
        isInFlow: root.style == .flow || decks.style == .flow || deck.style == .flow)
    }
  }

  /// The note of a place, as diagnostics and notes of the files have it.
  func note(at location: SourceLocation) -> NotePlace? {
    places[YAMLMark(line: Int(location.line), column: Int(location.column))]
  }

  /// Takes the notes of a list in; those that only an alias names are written elsewhere.
  private mutating func add(_ entry: YAMLEntry?, isInFlow: Bool) {
    guard let entry, entry.value.kind == .sequence else { return }
    let isInFlow = isInFlow || entry.value.style == .flow
    for (index, element) in entry.value.elements.enumerated() where element.kind == .mapping {
      let place = NotePlace(
        source: map, mapping: element, list: (entry.key, entry.value, index),
        isInFlow: isInFlow || element.style == .flow)
      let id = element.entries.first { $0.key.scalar?.hasBytes(of: "id") ?? false }
      places[id?.value.start ?? element.start] = place
    }
  }
}
