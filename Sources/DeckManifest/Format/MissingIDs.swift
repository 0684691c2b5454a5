package import DeckModel
import YAMLTree

/// Something that could not be given an id, with the reason.
package struct FormatRemark: Equatable, Sendable {
  /// Where it is.
  package let location: SourceLocation
  /// Why there is no id, in words.
  package let reason: String
}

/// The notes of a project by the places at which they begin, where no id is written.
struct KnownIDs {
  private var notes: [String: [YAMLMark: Note]] = [:]

  init(of notes: [Note]) {
    for note in notes {
      guard let place = note.location else { continue }
      self.notes[place.file, default: [:]][
        YAMLMark(line: Int(place.line), column: Int(place.column))] = note
    }
  }

  /// The note that begins at a place.
  func note(in file: String, at mark: YAMLMark) -> Note? { notes[file]?[mark] }
}

/// The notes of a file that have no id, with the ids that they go by.
struct MissingIDs {
  /// The ids to be written, in file order.
  private(set) var entries: [NewEntry] = []
  /// What cannot be given one.
  private(set) var remarks: [FormatRemark] = []

  private let file: String

  init(in document: YAMLDocument, _ ids: KnownIDs) {
    file = document.file
    guard let root = document.root else { return }
    let decks = Self.elements(of: "decks", in: root)
    let notes = ([root] + decks).flatMap { Self.elements(of: "notes", in: $0) }
    for node in Self.withoutID(notes) { add(node, ids.note(in: file, at: node.start)) }
    for node in Self.withoutID(Self.elements(of: "tables", in: root)) {
      remark(
        node, "rows of a table get no ids here; give it \"id\" with the columns to make them of")
    }
  }

  private mutating func add(_ node: YAMLNode, _ note: Note?) {
    guard let note, let id = note.id, !id.isEmpty else {
      return remark(node, "the note has no first field to make an id of")
    }
    guard NoteIdentities.problems(of: note, isWritten: true).isEmpty,
      Canonical.fieldText(id).hasBytes(of: id)
    else { return remark(node, "the id made of its first field cannot be written") }
    entries.append(NewEntry(in: node, key: "id", text: id))
  }

  private mutating func remark(_ node: YAMLNode, _ reason: String) {
    let place = SourceLocation(file: file, line: node.start.line, column: node.start.column)
    remarks.append(FormatRemark(location: place, reason: reason))
  }

  /// Mappings without a key `id`, each once, in file order.
  private static func withoutID(_ nodes: [YAMLNode]) -> [YAMLNode] {
    var seen: Set<Int> = []
    return nodes.map(\.resolved).filter { node in
      node.kind == .mapping && node.entries.count > 0 && seen.insert(node.index).inserted
        && !node.entries.contains { $0.key.scalar == "id" }
    }.sorted { $0.index < $1.index }
  }

  private static func elements(of key: String, in node: YAMLNode) -> [YAMLNode] {
    let value = node.entries.first { $0.key.scalar == key }?.value
    return value.map { Array($0.elements) } ?? []
  }
}
