import AnkiOracle
import AnkiPackage
import DeckModel
import DeckPlan
import DeckSync
import Digests
import Foundation
import SeededRandom
import Testing

/// What must hold of every package, whatever is in it.
@Suite struct PackageLawTests {
  /// What was asked for is what is read back.
  @Test func readsBackWhatItWrote() async throws {
    let workspace = try Workspace()
    let state = SampleDeck.state(media: [
      try workspace.media("wave.svg", "<svg/>"), try workspace.media("empty.png", ""),
    ])
    await workspace.package().performAll(state.creation)
    let current = try await workspace.package().fetch(like: state)
    #expect(
      current.models.filter { !$0.name.hasPrefix("Basic") && $0.name != "Cloze" } == state.models)
    #expect(current.decks == state.decks)
    #expect(
      current.media
        == state.media.sorted { $0.name < $1.name }.map {
          MediaFile(name: $0.name, digest: $0.digest, size: $0.size)
        })
    expectNotes(state.notes, current.notes)
  }

  private func expectNotes(_ asked: [Note], _ current: [Note]) {
    #expect(current.count == asked.count)
    for note in asked {
      let guid = note.guid ?? FrozenID.guid(namespace: "test-deck", id: note.id ?? "")
      let found = current.first { $0.guid == guid }
      #expect(found?.fields == note.fields)
      #expect(found?.model == note.model)
      #expect(found?.deck == note.deck)
      #expect(found?.tags == note.tags)
      #expect(found?.cards.allSatisfy { $0.deck == note.deck && !$0.isFiltered } == true)
    }
  }

  @Test func randomDecksAreReadBack() async throws {
    var random = SeededRandom.printingSeed("randomDecksAreReadBack")
    for _ in 0..<10 {
      let workspace = try Workspace()
      let state = RandomDeck(&random).state
      await workspace.package().performAll(state.creation)
      let current = try await workspace.package().fetch(like: state)
      #expect(current.models == state.models)
      #expect(current.decks == state.decks)
      expectNotes(state.notes, current.notes)
    }
  }

  /// After an edit of a note type, the package has the note type that the edit asks for.
  @Test func editsOfNoteTypesAreReadBack() async throws {
    var random = SeededRandom.printingSeed("editsOfNoteTypesAreReadBack")
    let workspace = try Workspace()
    var deck = RandomDeck(&random)
    await workspace.package().performAll(deck.state.creation)
    for _ in 0..<20 {
      let current = try await workspace.package().fetch(like: deck.state)
      let edits = deck.edits(of: current, &random)
      await workspace.package().performAll(edits)
      var models = try await workspace.package().fetch(like: deck.state).models
      // The random edits change the styling without telling the model.
      for index in models.indices { models[index].css = deck.state.models[index].css }
      #expect(models == deck.state.models)
    }
  }

  @Test func sameOperationsGiveTheSameBytes() async throws {
    let workspace = try Workspace()
    let operations = SampleDeck.state(media: [try workspace.media("b.svg", "b")]).creation
    await workspace.package("one.apkg").performAll(operations)
    await workspace.package("two.apkg").performAll(operations)
    #expect(try workspace.bytes("one.apkg") == workspace.bytes("two.apkg"))
  }

  @Test func sameEditsGiveTheSameBytes() async throws {
    let workspace = try Workspace()
    await workspace.package("one.apkg").performAll(SampleDeck.state().creation)
    try FileManager.default.copyItem(
      atPath: workspace.path("one.apkg"), toPath: workspace.path("two.apkg"))
    for name in ["one.apkg", "two.apkg"] {
      let old = try #require(await workspace.package(name).fetch(FetchScope()).notes.first)
      var new = old
      new.tags = ["later"]
      await workspace.package(name).performAll([.updateNoteTags(from: old, to: new)])
    }
    #expect(try workspace.bytes("one.apkg") == workspace.bytes("two.apkg"))
  }

  /// The date is the only thing that the caller's clock can change, and it does.
  @Test func theTimestampIsUsed() async throws {
    let workspace = try Workspace()
    let operations = SampleDeck.state().creation
    await workspace.package("one.apkg").performAll(operations)
    await workspace.package("two.apkg", timestamp: 1_700_000_000).performAll(operations)
    #expect(try workspace.bytes("one.apkg") != workspace.bytes("two.apkg"))
  }
}
