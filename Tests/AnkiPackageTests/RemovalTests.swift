import AnkiPackage
import DeckModel
import DeckPlan
import DeckSync
import Digests
import Foundation
import Testing

/// What operations do that rename, remove, suspend and delete, one by one.
@Suite struct RemovalTests {
  private let workspace: Workspace

  init() async throws {
    workspace = try Workspace()
    await workspace.package().performAll(SampleDeck.state().creation)
  }

  private func note(_ id: String) async throws -> Note? {
    let guid = FrozenID.guid(namespace: "test-deck", id: id)
    return try await workspace.package().fetch(FetchScope()).notes.first { $0.guid == guid }
  }

  private func model(_ name: String) async throws -> NoteType? {
    try await workspace.package().fetch(FetchScope(models: [name])).model(named: name)
  }

  private func reasons(_ operations: [DeckPlan.Operation]) async -> [String] {
    await workspace.package().perform(operations) { _ in }.map {
      if case .failed(let reason) = $0 { reason } else { "done" }
    }
  }

  @Test func aNoteTypeGetsAnotherNameWithItsNotes() async throws {
    var renamed = SampleDeck.vocabulary
    renamed.name = "Words"
    await workspace.package().performAll([
      .renameModel(from: SampleDeck.vocabulary, to: renamed),
      .updateStyling(model: "words", from: renamed.css, to: ""),
    ])
    #expect(try await note("bonjour")?.model == "Words")
    #expect(try await model("Vocabulary") == nil)
    var taken = renamed
    taken.name = "gaps"
    var spelling = renamed
    spelling.name = "WORDS"
    #expect(
      await reasons([
        .renameModel(from: renamed, to: taken), .renameModel(from: renamed, to: spelling),
        .createModel(SampleDeck.vocabulary),
      ]) == ["there is already a note type \"gaps\" in the package", "done", "done"])
    #expect(try await note("bonjour")?.model == "WORDS")
  }

  @Test func fieldsAreRenamedAndRemovedWithTheirTemplates() async throws {
    let old = try #require(try await note("bonjour"))
    let name = SampleDeck.vocabulary.name
    await workspace.package().performAll([
      .renameField(model: name, from: "Meaning", to: Field(name: "Sense")),
      .removeField(model: name, field: Field(name: "Word")),
    ])
    let expected = SampleDeck.vocabulary.renaming(field: "Meaning", to: "Sense")
      .removing(field: "Word")
    #expect(try await model(name) == expected)
    let found = try #require(try await note("bonjour"))
    #expect(
      found.fields == [
        NoteField("Sense", old.fields[1].text), NoteField("Picture", old.fields[2].text),
      ])
    #expect(found.cards == old.cards)
    #expect(
      await reasons([
        .renameField(model: name, from: "Sense", to: Field(name: "picture")),
        .renameField(model: name, from: "Sense", to: Field(name: "sense")),
        .removeField(model: name, field: Field(name: "Picture")),
        .removeField(model: name, field: Field(name: "sense")),
      ]) == [
        "the note type has already a field \"picture\"", "done", "done",
        "the note type \"Vocabulary\" has no other field",
      ])
  }

  @Test func aFieldWithoutWhichTwoFrontsWouldBeTheSameStays() async throws {
    #expect(
      await reasons([
        .removeField(model: "Basic (and reversed card)", field: Field(name: "Front"))
      ]) == ["without the field \"Front\" two templates would have the same front"])
  }

  @Test func templatesAreRenamedAndRemovedWithTheirCards() async throws {
    let (old, single) = (try #require(try await note("bonjour")), try await note("salut"))
    let name = SampleDeck.vocabulary.name
    let templates = SampleDeck.vocabulary.templates
    await workspace.package().performAll([
      .removeTemplate(model: name, template: templates[0]),
      .renameTemplate(
        model: name, from: "Both", to: CardTemplate(name: "picture!", front: "", back: "")),
    ])
    #expect(try await model(name)?.templates.map(\.name) == ["Picture", "picture!"])
    #expect(try await note("bonjour")?.cards == Array(old.cards.dropFirst()))
    // Its only card is gone: it gets another one, in the same deck.
    #expect(try await note("salut")?.cards.map(\.deck) == single?.cards.map(\.deck))
    #expect(
      await reasons([
        .renameTemplate(
          model: name, from: "picture!", to: CardTemplate(name: "PICTURE", front: "", back: "")),
        .removeTemplate(model: name, template: templates[1]),
        .removeTemplate(model: name, template: CardTemplate(name: "picture!", front: "", back: "")),
        .removeTemplate(model: "Gaps", template: SampleDeck.gaps.templates[0]),
      ]) == [
        "the note type has already a template \"PICTURE\"", "done",
        "the note type \"Vocabulary\" has no other template",
        "the note type \"Gaps\" has no other template",
      ])
  }

  @Test func singleCardsAreSuspendedMovedAndTakenBack() async throws {
    let old = try #require(try await note("bonjour"))
    var new = old
    new.cards[1].isSuspended = true
    new.cards[2].deck = "Elsewhere"
    await workspace.package().performAll([
      .suspendCards(from: old, to: new), .moveCards(from: old, to: new),
    ])
    #expect(try await note("bonjour")?.cards == new.cards)
    var back = new
    back.cards[1].isSuspended = false
    await workspace.package().performAll([.resumeCards(from: new, to: back)])
    #expect(try await note("bonjour")?.cards == back.cards)
  }

  @Test func notesAreDeletedThenTheirDecks() async throws {
    let notes = try await workspace.package().fetch(FetchScope()).notes
    let decks = ["日本", "日本::言葉", "default"].map { Operation.deleteDeck(Deck(name: $0)) }
    #expect(
      await reasons(decks) == [
        "the deck \"日本\" has \"日本::言葉\" below it",
        "the deck \"日本::言葉\" still holds cards: 3",
        "the default deck of Anki cannot be deleted",
      ])
    let gone = notes.filter { $0.deck.hasPrefix("日本") }
    #expect(gone.count == 1)
    await workspace.package().performAll(
      gone.map { .deleteNote($0) } + gone.map { .deleteNote($0) } + [decks[1], decks[0], decks[0]])
    let after = try await workspace.package().fetch(FetchScope(decks: ["日本", "日本::言葉"]))
    #expect(after.decks.isEmpty)
    #expect(after.notes == notes.filter { !$0.deck.hasPrefix("日本") })
  }

  /// Its number and its guid are free again, so that the same note is the same note.
  @Test func aDeletedNoteCanComeBack() async throws {
    let old = try #require(try await note("bonjour"))
    await workspace.package().performAll([
      .deleteNote(old), .addNote(SampleDeck.notes()[0]),
    ])
    let found = try #require(try await note("bonjour"))
    #expect(found == old)
  }

  @Test func deletedMediaAreGone() async throws {
    let file = try workspace.media("a.png", "1")
    await workspace.package().performAll([
      .storeMedia(from: nil, to: file), .deleteMedia(file), .deleteMedia(file),
    ])
    #expect(try await workspace.package().fetch(FetchScope(media: ["a.png"])).media.isEmpty)
  }
}
