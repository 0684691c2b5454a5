import DeckModel
import YAMLTree

/// Changes of a note that is written in a YAML file.
struct NoteEdits {
  let place: NotePlace
  /// The note as the files ask for it.
  let note: Note

  /// A new id for what has none: one made of the first field would change with it.
  var idEdit: ByteEdit? {
    guard !place.has("id"), let first = place.mapping.ownEntries.first(where: { _ in true }),
      let id = note.id
    else { return nil }
    return place.end.inserting("id", id, before: first)
  }

  /// Takes tags away, and puts others in.
  func changingTags(removing removed: [String], adding added: [String]) -> Result<
    [ByteEdit], Refusal
  > {
    let keys = Set(removed.map(Canonical.tagKey))
    guard let entry = place.entry("tags") else { return ownTags(without: keys, added) }
    if entry.value.kind == .scalar {
      let kept = (entry.value.scalar ?? "").unicodeScalars.split(separator: " ").map(String.init)
        .filter {
          !keys.contains(Canonical.tagKey($0))
        }
      return .success([scalar(entry, (kept + added).joined(separator: " "))])
    }
    let places = entry.value.elements.enumerated().filter { _, element in
      element.kind == .scalar && keys.contains(Canonical.tagKey(element.scalar ?? ""))
    }
    guard entry.value.kind == .sequence, places.count == keys.count else {
      return .failure(.tagsElsewhere)
    }
    let list = ListEdit(entry.value, in: place.source)
    if added.isEmpty {
      return list.removing(Set(places.map(\.offset)), key: entry.key).map(Result.success)
        ?? .failure(.unknownWriting)
    }
    return places.isEmpty ? .success([list.appending(added)]) : .failure(.unknownWriting)
  }

  /// Tags of a note that wrote none: those that are merged into it, changed.
  private func ownTags(
    without keys: Set<String>, _ added: [String]
  ) -> Result<[ByteEdit], Refusal> {
    let merged = place.mergedEntry("tags").map { $0.value.texts } ?? []
    guard let merged, keys.isSubset(of: merged.map(Canonical.tagKey)),
      let edit = place.end.appending(
        "tags", list: merged.filter { !keys.contains(Canonical.tagKey($0)) } + added)
    else { return .failure(.tagsElsewhere) }
    return .success([edit])
  }

  /// Puts the note into another deck.
  func moving(to deck: String) -> Result<[ByteEdit], Refusal> {
    if let entry = place.entry("deck"), entry.value.kind == .scalar {
      return .success([scalar(entry, deck)])
    }
    guard place.entry("deck") == nil else { return .failure(.unknownWriting) }
    let edit =
      place.entry("fields").map { place.end.inserting("deck", deck, before: $0) }
      ?? place.end.appending("deck", deck)
    return edit.map { .success([$0]) } ?? .failure(.unknownWriting)
  }

  /// Takes the note out of its list.
  func deleting() -> Result<[ByteEdit], Refusal> {
    let edits = ListEdit(place.list.node, in: place.source).removing(
      [place.list.index], key: place.list.key)
    return edits.map(Result.success) ?? .failure(.unknownWriting)
  }

  private func scalar(_ entry: YAMLEntry, _ text: String) -> ByteEdit {
    ScalarEdit(
      entry.value, in: place.source, isInFlow: place.isInFlow,
      parentColumn: entry.key.start.column - 1
    ).edit(to: text)
  }
}

extension YAMLNode {
  /// The texts of a list, or those between the blanks of a scalar; nil where it is something else.
  fileprivate var texts: [String]? {
    let node = resolved
    if let scalar = node.scalar {
      return scalar.unicodeScalars.split(separator: " ").map(String.init)
    }
    guard node.kind == .sequence else { return nil }
    let texts = node.elements.compactMap { $0.resolved.scalar }
    return texts.count == Array(node.elements).count ? texts : nil
  }
}

/// Why a change cannot be brought into the files.
package struct Refusal: Error, Equatable, Sendable {
  /// In words.
  package let reason: String

  static let tagsElsewhere = Refusal(
    reason: "the tag comes from defaults, which add it to every note of the file")
  static let unknownWriting = Refusal(reason: "it is written in a way that pull cannot edit")
  static let notFound = Refusal(reason: "it was not found in the files")
  static let shared = Refusal(
    reason: "what is written there is shared, and other notes would change with it")
  package static let changedMeanwhile = Refusal(
    reason: "the files were changed meanwhile; pull again")
  static let severalDecks = Refusal(
    reason: "its cards lie in several decks now, and a file can name only one")
  static let noRendering = Refusal(reason: "nothing that a file can say is what Anki has")
  static let saidForAllRows = Refusal(
    reason: "no cell of the row says it, but the file that names the table, for all rows")
  static let partOfField = Refusal(
    reason: "the field is made of more than one cell, or of a cell and text")
}
