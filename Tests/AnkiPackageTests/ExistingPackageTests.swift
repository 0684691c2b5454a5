import AnkiOracle
import AnkiPackage
import DeckModel
import DeckPlan
import DeckSync
import Foundation
import Testing

/// Packages that Anki exported: what we do not touch stays, down to the last column.
@Suite(.enabled(if: AnkiOracle.python != nil, "\(AnkiOracle.reason)"))
struct ExistingPackageTests {
  struct Question: Encodable {
    var makeOld: [String] = []
    var makeNew: [String] = []
    var read: [String] = []
  }

  struct Content: Decodable {
    var tables: [String: [String]]
    var media: [String: String]

    subscript(table: String) -> Set<String> { Set(tables[table] ?? []) }
  }

  private func exported(_ workspace: Workspace) throws {
    let question = Question(makeOld: [workspace.path("deck.apkg")])
    let _: [Content] = try AnkiOracle.ask("existing", question)
  }

  private func content(_ paths: String...) throws -> [Content] {
    try AnkiOracle.ask("existing", Question(read: paths))
  }

  @Test func addingKeepsEverything() async throws {
    let workspace = try Workspace()
    try exported(workspace)
    let (old, new) = (workspace.path("before.apkg"), workspace.path("deck.apkg"))
    try FileManager.default.copyItem(atPath: new, toPath: old)
    let file = try workspace.media("new.png", "new")
    await workspace.package().performAll(
      SampleDeck.state(media: [file]).creation)
    let contents = try content(old, new)
    let (before, after) = (contents[0], contents[1])
    #expect(before["revlog"].count == 4)
    #expect(before["notes"].count == 6)
    for table in ["notes", "cards", "revlog", "graves", "models", "decks", "dconf"] {
      #expect(before[table].isSubset(of: after[table]), "\(table)")
    }
    #expect(after["notes"].count == 15)
    #expect(before.media == ["old.png": "old"])
    #expect(after.media == ["old.png": "old", "new.png": "new"])
  }

  @Test func aChangedNoteKeepsItsReviews() async throws {
    let workspace = try Workspace()
    try exported(workspace)
    let (old, new) = (workspace.path("before.apkg"), workspace.path("deck.apkg"))
    try FileManager.default.copyItem(atPath: new, toPath: old)
    let notes = try await workspace.package().fetch(FetchScope()).notes
    let note = try #require(notes.first)
    var changed = note
    changed.fields = [NoteField("Front", "changed"), NoteField("Back", "x")]
    changed.tags = ["new"]
    await workspace.package().performAll([
      .updateNoteFields(from: note, to: changed), .updateNoteTags(from: note, to: changed),
    ])
    let contents = try content(old, new)
    let (before, after) = (contents[0], contents[1])
    for table in ["cards", "revlog", "graves", "models", "decks", "dconf"] {
      #expect(before[table] == after[table], "\(table)")
    }
    #expect(before["notes"].subtracting(after["notes"]).count == 1)
    let read = try await workspace.package().fetch(FetchScope()).notes.first
    #expect(read?.fields == changed.fields)
    #expect(read?.tags == ["new"])
    #expect(read?.cards == note.cards)
  }

  /// Cards that a filtered deck has borrowed are shown as such and stay there.
  @Test func filteredCardsStay() async throws {
    let workspace = try Workspace()
    try exported(workspace)
    let notes = try await workspace.package().fetch(FetchScope()).notes
    let borrowed = notes.flatMap(\.cards).filter(\.isFiltered)
    #expect(borrowed.count == 8)
    await workspace.package().performAll(
      notes.map { note in
        var moved = note
        moved.deck = "Elsewhere"
        for index in moved.cards.indices { moved.cards[index].deck = "Elsewhere" }
        return .moveCards(from: note, to: moved)
      })
    let cards = try await workspace.package().fetch(FetchScope()).notes.flatMap(\.cards)
    #expect(cards.filter(\.isFiltered) == borrowed)
    #expect(cards.filter { !$0.isFiltered }.allSatisfy { $0.deck == "Elsewhere" })
  }

  @Test func aDeletedNoteTakesItsReviewsAlongAndNothingElse() async throws {
    let workspace = try Workspace()
    try exported(workspace)
    let (old, new) = (workspace.path("before.apkg"), workspace.path("deck.apkg"))
    try FileManager.default.copyItem(atPath: new, toPath: old)
    let note = try #require(await workspace.package().fetch(FetchScope()).notes.first)
    await workspace.package().performAll([.deleteNote(note)])
    let contents = try content(old, new)
    let (before, after) = (contents[0], contents[1])
    for table in ["notes", "cards", "revlog"] {
      #expect(after[table].isStrictSubset(of: before[table]), "\(table)")
    }
    #expect(after["notes"].count == 5 && after["cards"].count == before["cards"].count - 2)
    for table in ["graves", "models", "decks", "dconf"] {
      #expect(before[table] == after[table], "\(table)")
    }
  }

  @Test func costsAreCounted() async throws {
    let workspace = try Workspace()
    try exported(workspace)
    let state = try await workspace.package().fetch(FetchScope())
    let model = try #require(state.models.first)
    let operations =
      state.notes.map { Operation.deleteNote($0) }
      + model.templates.map { .removeTemplate(model: model.name, template: $0) }
      + [.removeField(model: model.name, field: model.fields[1])]
    let costs = try await workspace.package().costs(of: operations + [.createDeck(Deck(name: "A"))])
    #expect(costs[..<6].map(\.cards) == Array(repeating: 2, count: 6))
    #expect(costs[..<6].reduce(0) { $0 + $1.reviews } == 4)
    #expect(costs[6..<8].map(\.cards) == [6, 6])
    #expect(costs[6..<8].reduce(0) { $0 + $1.reviews } == 4)
    #expect(costs[8...] == [Cost(notesWithData: 6), Cost()])
    #expect(
      try await workspace.package("none.apkg").costs(of: operations).allSatisfy { $0 == Cost() })
  }

  /// Reviewed, new and borrowed cards come back into the queue in which they were.
  @Test func suspendedCardsComeBackAsTheyWere() async throws {
    let workspace = try Workspace()
    try exported(workspace)
    let (old, new) = (workspace.path("before.apkg"), workspace.path("deck.apkg"))
    try FileManager.default.copyItem(atPath: new, toPath: old)
    let notes = try await workspace.package().fetch(FetchScope()).notes
    let suspended = notes.map { note in
      var note = note
      for index in note.cards.indices { note.cards[index].isSuspended = true }
      return note
    }
    await workspace.package().performAll(
      zip(notes, suspended).map { .suspendCards(from: $0, to: $1) })
    #expect(try await workspace.package().fetch(FetchScope()).notes == suspended)
    await workspace.package().performAll(
      zip(suspended, notes).map { .resumeCards(from: $0, to: $1) })
    let contents = try content(old, new).map { content in
      try content["cards"].map { row in
        let columns = try JSONDecoder().decode([JSONCell].self, from: Data(row.utf8))
        // All but the dates of change.
        return columns.enumerated().filter { $0.offset != 4 && $0.offset != 5 }.map(\.element.text)
      }.sorted { $0[0] < $1[0] }
    }
    #expect(contents[0] == contents[1])
  }

  /// A number or a text of a row.
  private struct JSONCell: Decodable {
    let text: String

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      text = try (try? value.decode(Int64.self)).map { "\($0)" } ?? value.decode(String.self)
    }
  }

  @Test func theNewerLayoutIsRefusedAndLeftAlone() async throws {
    let workspace = try Workspace()
    let question = Question(makeNew: [workspace.path("deck.apkg")])
    let _: [Content] = try AnkiOracle.ask("existing", question)
    let bytes = try workspace.bytes()
    let error = await #expect(throws: BackendError.self) {
      try await workspace.package().fetch(FetchScope())
    }
    #expect(error?.code == .file)
    #expect(error?.message.contains("newer package layout") == true)
    let outcomes = await workspace.package().perform(SampleDeck.state().creation) { _ in }
    #expect(outcomes.count == SampleDeck.state().creation.count)
    #expect(outcomes.allSatisfy { if case .failed = $0 { true } else { false } })
    #expect(try workspace.bytes() == bytes)
  }
}
