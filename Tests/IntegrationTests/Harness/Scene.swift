import Foundation
import Testing

/// A project whose target is the Anki of the running suite, with names that nothing else there has.
struct Scene {
  let anki: Anki
  let names: Unique
  let project: Project

  init(_ vocabulary: Vocabulary = Vocabulary()) throws {
    anki = try Anki.running()
    names = vocabulary.names
    project = try Project(vocabulary.files(url: anki.url))
  }

  init(anki: Anki, names: Unique, project: Project) {
    (self.anki, self.names, self.project) = (anki, names, project)
  }

  /// `plan --exit-code`.
  func plan(_ more: String...) async throws -> Run {
    try await Program.run(["plan", "--exit-code"] + more, in: project.directory)
  }

  /// The names of the operations that a plan would perform, in order.
  func operations(_ more: String...) async throws -> [String] {
    let run = try await Program.run(["plan", "--format", "json"] + more, in: project.directory)
    return try PlanJSON(run).operations
  }

  /// `apply --yes`.
  func apply(_ more: String...) async throws -> Run {
    try await Program.run(["apply", "--yes"] + more, in: project.directory)
  }

  /// Applies, expecting that all goes well and that nothing is left to do.
  func applyFully(
    _ more: String..., sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    let apply = try await Program.run(["apply", "--yes"] + more, in: project.directory)
    try #require(apply.status == 0, "\(apply)", sourceLocation: sourceLocation)
    let plan = try await plan()
    #expect(plan.status == 0, "\(plan)", sourceLocation: sourceLocation)
  }

  /// The notes of the project's model, as notesInfo tells them.
  func notes() throws -> [JSON] {
    try anki.call("notesInfo", ["query": "\"note:\(names.model)\""]).elements
  }

  /// The one note with this text in its first field.
  func note(_ word: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> JSON {
    let found = try notes().filter { $0["fields"]["Word"]["value"].text == word }
    try #require(found.count == 1, "\(word): \(found)", sourceLocation: sourceLocation)
    return found[0]
  }

  /// Adds a note by hand, as a user of Anki would.
  @discardableResult
  func addByHand(_ word: String, meaning: String, tags: JSON = []) throws -> Int {
    let note: JSON = [
      "deckName": .string(names.deck), "modelName": .string(names.model), "tags": tags,
      "fields": ["Word": .string(word), "Meaning": .string(meaning)],
      "options": ["allowDuplicate": true],
    ]
    return try #require(try anki.call("addNote", ["note": note]).number)
  }
}

extension JSON {
  /// The text of a field of a note, as notesInfo tells it.
  func field(_ name: String) -> String? {
    self["fields"][name]["value"].text
  }

  var tags: [String] {
    self["tags"].elements.compactMap(\.text)
  }
}
