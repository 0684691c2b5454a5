package import DeckModel
import Digests

/// The ids of imported notes: those that they have, else readable ones.
struct NoteNaming {
  private let options: ImportOptions
  private let known: KnownNotes
  private var taken = TakenNames()

  init(_ options: ImportOptions, knowing known: KnownNotes) {
    self.options = options
    self.known = known
    for id in known.ids { taken.insert(id) }
  }

  /// Gives every note its id, in their order: those that are known keep it.
  mutating func naming(_ notes: [Note], models: [String: NoteType]) -> [Note] {
    var notes = notes
    for index in notes.indices {
      let told = known.id(of: notes[index]) ?? notes[index].id ?? idFieldText(of: notes[index])
      guard let id = told else { continue }
      notes[index].id = taken.claim(id)
    }
    for index in notes.indices where notes[index].id == nil {
      let text = models[notes[index].model]?.fields.first.flatMap { notes[index].text(of: $0.name) }
      let slug = Slug.of(Self.readable(text ?? ""))
      notes[index].id = taken.claim(slug.isEmpty ? "note" : slug)
    }
    return notes.map(withoutDerivedGUID)
  }

  /// What stands in the field that carries the id, where it may be one.
  private func idFieldText(of note: Note) -> String? {
    guard let field = options.idField, let text = note.text(of: field) else { return nil }
    let id = Canonical.firstFieldText(text)
    guard !id.isEmpty, id.unicodeScalars.count <= 200, id.utf8.first != 32, id.utf8.last != 32,
      id.utf8.allSatisfy({ $0 >= 32 && $0 != 127 })
    else { return nil }
    return id
  }

  /// The guid is written only where it is not the one that follows from the id.
  private func withoutDerivedGUID(_ note: Note) -> Note {
    guard let guid = note.guid, let id = note.id else { return note }
    var note = note
    if FrozenID.guid(namespace: options.namespace, id: id).hasBytes(of: guid) { note.guid = nil }
    return note
  }

  /// The text of a first field without markup, with clozes as their text.
  static func readable(_ html: String) -> String {
    var rest = Substring(Canonical.firstFieldText(html))
    var result = ""
    while let start = rest.byteRange(of: "{{c"),
      let begin = rest[start.upperBound...].byteRange(of: "::"),
      let end = rest[begin.upperBound...].byteRange(of: "}}")
    {
      let inside = rest[begin.upperBound..<end.lowerBound]
      result += rest[..<start.lowerBound]
      result += inside.byteRange(of: "::").map { inside[..<$0.lowerBound] } ?? inside
      rest = rest[end.upperBound...]
    }
    return result + rest
  }
}

/// Notes of the project that an import adds to, and of what the source remembers of it.
package struct KnownNotes: Sendable {
  /// The ids in use.
  package private(set) var ids: Set<String> = []
  private var byGUID: [String: String] = [:]
  private var byNumber: [Int64: String] = [:]
  /// The ids of notes by what they say, for sources in which they have neither guid nor number.
  private var byContent: [String: String] = [:]

  /// Nothing is known.
  package init() {}

  /// What is known of a project.
  ///
  /// - Parameters:
  ///   - project: what its files ask for, with a guid on every note; nil for a new one.
  ///   - numbers: the ids of notes by their numbers in the source, as it remembers them.
  package init(_ project: DesiredState?, numbers: [Int64: String]) {
    for note in project?.collection.notes ?? [] {
      guard let id = note.id else { continue }
      ids.insert(id)
      if let guid = note.guid { byGUID[guid] = id }
      byContent[Self.content(of: note)] = id
    }
    byNumber = numbers
  }

  /// The id that a note of the source has.
  func id(of note: Note) -> String? {
    if note.noteID == nil, note.guid == nil {
      return note.id.flatMap { ids.contains($0) ? $0 : nil } ?? byContent[Self.content(of: note)]
    }
    return note.noteID.flatMap { byNumber[$0] } ?? note.guid.flatMap { byGUID[$0] }
  }

  private static func content(of note: Note) -> String {
    ([Canonical.nameKey(note.model)] + note.fields.map(\.text)).joined(separator: "\u{1F}")
  }

  /// Whether the project has a note of the source already.
  func has(_ note: Note) -> Bool { id(of: note).map(ids.contains) ?? false }
}
