import AnkiOracle
import AnkiPackage
import DeckSync
import Foundation
import Testing

/// Packages that change notes which are there, in a collection of Anki's own.
@Suite(.enabled(if: AnkiOracle.python != nil, "\(AnkiOracle.reason)"))
struct ChangedNoteTests {
  struct Question: Encodable {
    var collection: String
    var package: String
    /// When the last note was edited meanwhile, in seconds since 1970.
    var editedAt: Int64?
  }

  struct Answer: Decodable {
    struct Note: Decodable, Equatable {
      var number: Int64
      var fields: [String]
      var tags: [String]
      var modified: Int64
    }
    var notes: [Note]
    var noteType: String
    var cards: Int
    var hasSameCards: Bool
    var hasSameTypes: Bool
  }

  private let workspace: Workspace

  init() throws { workspace = try Workspace() }

  private func ask(_ package: String, editedAt: Int64? = nil) throws -> Answer {
    try AnkiOracle.ask(
      "changes",
      Question(
        collection: workspace.path("collection.anki2"), package: workspace.path(package),
        editedAt: editedAt))
  }

  @Test func onlyTheFieldsChangeAndWhatWasEditedMeanwhileStays() throws {
    let made = try ask("export.apkg")
    let numbers = made.notes.map(\.number)
    var notes = try NotePackage().notes(Set(numbers), in: workspace.path("export.apkg"))
    #expect(notes.map(\.number) == numbers)
    #expect(notes.map(\.fields) == made.notes.map(\.fields))
    #expect(notes.map(\.tags) == [["marked"], ["marked"], ["marked"]])
    #expect(notes.map(\.modified) == made.notes.map(\.modified))
    #expect(notes.allSatisfy { $0.cards == [0, 1] })
    let moment = try #require(notes.first).modified + 1000
    for index in notes.indices {
      notes[index].modified = moment
      notes[index].fields[1] = "new \(index)"
    }
    let packed = try NotePackage().pack(
      changed: notes, noteTypes: [made.noteType], to: workspace.path("changes.apkg"))
    #expect(packed == Set(numbers))
    let answer = try ask("changes.apkg", editedAt: moment)
    #expect(
      answer.notes.map(\.fields) == [
        ["front 0", "new 0"], ["front 1", "new 1"], ["mine", "mine"],
      ])
    #expect(answer.notes.map(\.number) == numbers)
    #expect(answer.notes.map(\.modified) == [moment, moment, moment])
    #expect(answer.notes.allSatisfy { $0.tags == ["marked"] })
    #expect(answer.cards == 6)
    #expect(answer.hasSameCards)
    #expect(answer.hasSameTypes)
  }

  /// The importer makes no cards.
  @Test func aNoteThatNeedsAnotherCardIsLeftOut() throws {
    let made = try ask("export.apkg")
    var notes = try NotePackage().notes(
      Set(made.notes.map(\.number)), in: workspace.path("export.apkg"))
    notes[1].cards = [0]
    let packed = try NotePackage().pack(
      changed: notes, noteTypes: [made.noteType], to: workspace.path("changes.apkg"))
    #expect(packed == [notes[0].number, notes[2].number])
  }
}
