import AnkiPackage
import DeckModel
import DeckPlan
import DeckSync
import Digests
import Foundation
import Testing

/// What operations on notes do, one by one.
@Suite struct NoteOperationTests {
  private let workspace: Workspace

  init() async throws {
    workspace = try Workspace()
    await workspace.package().performAll(SampleDeck.state().creation)
  }

  private func note(_ id: String) async throws -> Note {
    let guid = FrozenID.guid(namespace: "test-deck", id: id)
    return try #require(
      await workspace.package().fetch(FetchScope()).notes.first { $0.guid == guid })
  }

  @Test func fieldsThatAreNotGivenStay() async throws {
    let old = try await note("bonjour")
    var new = old
    new.fields = [NoteField("Meaning", "hi\r\n\u{1}")]
    await workspace.package().performAll([.updateNoteFields(from: old, to: new)])
    let found = try await note("bonjour")
    #expect(found.fields.map(\.text) == [old.fields[0].text, "hi\n", old.fields[2].text])
    #expect(found.noteID == old.noteID)
    #expect(found.cards == old.cards)
  }

  /// New notes wait to be written in the order of their numbers; what follows finds them.
  @Test func aNewNoteCanBeChangedInTheSameRun() async throws {
    let new = Note(
      guid: "new", model: "Basic", deck: "French",
      fields: [NoteField("Front", "f"), NoteField("Back", "b")])
    var changed = new
    changed.fields = [NoteField("Back", "c")]
    await workspace.package().performAll(
      [.addNote(new), .updateNoteFields(from: new, to: changed), .addNote(with(new, guid: "next"))])
    let notes = try await workspace.package().fetch(FetchScope()).notes
    #expect(notes.first { $0.guid == "new" }?.fields.map(\.text) == ["f", "c"])
    #expect(notes.first { $0.guid == "next" }?.fields.map(\.text) == ["f", "b"])
  }

  private func with(_ note: Note, guid: String) -> Note {
    var note = note
    note.guid = guid
    return note
  }

  @Test func anEmptiedFieldKeepsItsCards() async throws {
    let old = try await note("bonjour")
    var new = old
    new.fields = [NoteField("Picture", "")]
    await workspace.package().performAll([.updateNoteFields(from: old, to: new)])
    #expect(try await note("bonjour").cards == old.cards)
  }

  @Test func aFilledFieldMakesItsCardsBesideTheOthers() async throws {
    let old = try await note("salut")
    #expect(old.cards.count == 1)
    var new = old
    new.fields = [NoteField("Picture", "p")]
    await workspace.package().performAll([.updateNoteFields(from: old, to: new)])
    let cards = try await note("salut").cards
    #expect(cards.count == 2)
    #expect(cards.first == old.cards.first)
    #expect(cards.allSatisfy { $0.deck == "French" })
  }

  @Test func adoptingGivesOurGUID() async throws {
    let foreign = Note(
      guid: "foreign", model: "Basic", deck: "French",
      fields: [NoteField("Front", "same"), NoteField("Back", "old")], tags: ["theirs"])
    await workspace.package().performAll([.addNote(foreign)])
    let notes = try await workspace.package().fetch(FetchScope()).notes
    let old = try #require(notes.first { $0.guid == "foreign" })
    var new = foreign
    new.id = "ours"
    new.guid = nil
    new.fields[1].text = "new"
    new.tags = ["ours"]
    await workspace.package().performAll([
      .adoptNote(from: old, to: new), .moveCards(from: old, to: new),
    ])
    let found = try await note("ours")
    #expect(found.noteID == old.noteID)
    #expect(found.fields == new.fields)
    #expect(found.tags == ["ours"])
  }

  @Test func anotherNoteTypeKeepsTheCardsItHas() async throws {
    let old = try await note("reverse")
    var new = old
    new.model = "Basic"
    new.fields = [NoteField("Front", "f"), NoteField("Back", "b")]
    await workspace.package().performAll([
      .changeModel(
        from: old, to: new,
        CardKeeping(former: ["Card 1", "Card 2"], new: ["Card 1"], kept: [0]))
    ])
    let found = try await note("reverse")
    #expect(found.model == "Basic")
    #expect(found.fields == new.fields)
    // The second card has no template now, and nobody had seen it.
    #expect(found.cards == Array(old.cards.prefix(1)))
  }

  @Test func storedMediaReplacesTheOldFile() async throws {
    let (first, second) = (try workspace.media("a.png", "1"), try workspace.media("b.png", "2"))
    await workspace.package().performAll([
      .storeMedia(from: nil, to: first), .storeMedia(from: nil, to: second),
    ])
    let newer = try workspace.media("a.png", "three")
    await workspace.package().performAll([.storeMedia(from: first, to: newer)])
    let media = try await workspace.package().fetch(
      FetchScope(media: ["b.png", "a.png", "c.png"])
    ).media
    #expect(media.map(\.name) == ["a.png", "b.png"])
    #expect(media.map(\.digest) == [newer.digest, second.digest])
    #expect(media.map(\.size) == [5, 1])
  }

  @Test func newNotesComeAfterTheOldInTheQueueWithFrozenNumbers() async throws {
    let old = try await note("bonjour")
    #expect(old.noteID == FrozenID.moment(.note, namespace: "test-deck", "bonjour"))
    #expect(old.cards.map(\.id) == [0, 1, 2].map { (old.noteID ?? 0) + $0 })
  }
}
