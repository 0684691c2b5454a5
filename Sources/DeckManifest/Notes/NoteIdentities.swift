import DeckModel

/// The ids and guids of the project: each may be used once.
enum NoteIdentities {
  /// What is wrong with the id of a note by itself.
  ///
  /// An id is any text of 1 to 200 characters without control characters or outer blanks.
  static func problems(of note: Note, isWritten: Bool) -> [Diagnostic] {
    guard isWritten, let id = note.id, let problem = problem(with: id) else { return [] }
    return [Diagnostic(.invalidID, "the id \(problem)", at: note.location)]
  }

  private static func problem(with id: String) -> String? {
    let bytes = id.utf8
    if bytes.isEmpty { return "is empty" }
    if bytes.contains(where: { $0 < 32 || $0 == 127 }) { return "has control characters" }
    if bytes.first == 32 || bytes.last == 32 { return "begins or ends with a blank" }
    if bytes.count > 200, id.unicodeScalars.count > 200 { return "is longer than 200 characters" }
    return nil
  }

  /// Ids and guids that stand twice, each with both places.
  static func duplicates(in notes: [Note]) -> [Diagnostic] {
    duplicates(in: notes, .duplicateID, "id") { notes[$0].id }
      + duplicates(in: notes, .duplicateGUID, "guid") { notes[$0].guid } + takenFormerIDs(in: notes)
  }

  /// Former ids that are the id of another note, or that two notes claim.
  private static func takenFormerIDs(in notes: [Note]) -> [Diagnostic] {
    guard notes.contains(where: { !$0.formerIDs.isEmpty }) else { return [] }
    var owners = notes.indices.reduce(into: [String: Int]()) { owners, index in
      if let id = notes[index].id { owners[id] = index }
    }
    return notes.indices.flatMap { index in
      notes[index].formerIDs.compactMap { former -> Diagnostic? in
        guard let other = owners.updateValue(index, forKey: former) else { return nil }
        return Diagnostic(
          .duplicateID, "the note cannot have been \"\(former)\": that id is taken",
          at: notes[index].location, notes: [.init("by this note", at: notes[other].location)],
          help: "remove it from \"was\", or give the other note another id")
      }
    }
  }

  private static func duplicates(
    in notes: [Note], _ code: DiagnosticCode, _ what: String, key: (Int) -> String?
  ) -> [Diagnostic] {
    var first: [String: Int] = [:]
    if notes.indices.contains(where: { key($0) != nil }) { first.reserveCapacity(notes.count) }
    var problems: [Diagnostic] = []
    for index in notes.indices {
      guard let value = key(index), !value.isEmpty else { continue }
      guard let other = first.updateValue(index, forKey: value) else { continue }
      first[value] = other
      problems.append(
        Diagnostic(
          code, "two notes have the \(what) \"\(value)\"", at: notes[index].location,
          notes: [.init("first used here", at: notes[other].location)],
          help: "give one of them another \(what), or remove it"))
    }
    return problems
  }
}
