import DeckFiles
import DeckModel
import YAMLTree

/// What files say once for many notes: the deck and the tags of a table, and those of `defaults`.
///
/// It can be changed where Anki changed it for all of these notes alike.
struct SharedValues {
  /// The deck that Anki has, by the id of each note that was moved.
  private var decks: [String: String] = [:]
  /// The keys of the tags that were taken away in Anki, by the id of the note.
  private var removedTags: [String: Set<String>] = [:]
  /// The notes of each file.
  private var notes: [String: [Note]] = [:]
  /// What was found out already: many notes ask the same.
  private var answers: [Question: Bool] = [:]

  private enum Question: Hashable {
    case deck(String, String)
    case tags(Set<String>, [String])
  }

  init(_ changes: [PulledChange], _ desired: DesiredState) {
    for case (.note(let id), let content) in changes.map({ ($0.key, $0.content) }) {
      switch content {
      case .deck(let deck): decks[id] = deck
      case .tags(let removed, _): removedTags[id] = Set(removed.map(Canonical.tagKey))
      default: break
      }
    }
    for note in desired.collection.notes {
      notes[note.location?.file ?? "", default: []].append(note)
    }
  }

  /// The edits that put all rows of a table into another deck; nil where not all of them went there, or
  /// where cells say the deck.
  mutating func moving(
    _ table: TableReference, in source: NoteFileSource, to deck: String
  ) -> [ByteEdit]? {
    let decks = decks
    guard let entry = table.node.ownEntry("deck"), entry.value.kind == .scalar,
      table.deck?.contains("{") == false,
      answer(
        .deck(table.path, deck), [table.path], { decks[$0].map { $0.hasBytes(of: deck) } ?? false })
    else { return nil }
    let edit = ScalarEdit(
      entry.value, in: source.map, isInFlow: table.isInFlow,
      parentColumn: entry.key.start.column - 1)
    return [edit.edit(to: deck)]
  }

  /// The edits that take tags away from all rows of a table, or from all notes of a file.
  mutating func removing(
    _ tags: [String], of table: TableReference?, in source: NoteFileSource, file: String
  ) -> [ByteEdit]? {
    let keys = Set(tags.map(Canonical.tagKey))
    if let table, allLose(keys, in: [table.path]),
      let edits = Self.removing(keys, from: table.node.ownEntry("tags"), in: source)
    {
      return edits
    }
    let files = [file] + TableReference.paths(in: source, file: file)
    guard allLose(keys, in: files) else { return nil }
    let defaults = source.document.root?.ownEntry("defaults")?.value
    return Self.removing(keys, from: defaults?.ownEntry("tags"), in: source)
  }

  private mutating func allLose(_ keys: Set<String>, in files: [String]) -> Bool {
    let removedTags = removedTags
    return answer(.tags(keys, files), files) { removedTags[$0]?.isSuperset(of: keys) ?? false }
  }

  /// Whether something is so of all notes of some files.
  private mutating func answer(
    _ question: Question, _ files: [String], _ isSo: (String) -> Bool
  ) -> Bool {
    if let known = answers[question] { return known }
    let notes = files.flatMap { self.notes[$0] ?? [] }
    let answer = !notes.isEmpty && notes.allSatisfy { $0.id.map(isSo) ?? false }
    answers[question] = answer
    return answer
  }

  private static func removing(
    _ keys: Set<String>, from entry: YAMLEntry?, in source: NoteFileSource
  ) -> [ByteEdit]? {
    guard let entry, entry.value.kind == .sequence else { return nil }
    let places = entry.value.elements.enumerated().filter { _, element in
      element.kind == .scalar && keys.contains(Canonical.tagKey(element.scalar ?? ""))
    }.map(\.offset)
    guard places.count == keys.count else { return nil }
    return ListEdit(entry.value, in: source.map).removing(Set(places), key: entry.key)
  }
}
