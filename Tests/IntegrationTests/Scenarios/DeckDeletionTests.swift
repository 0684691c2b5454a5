import Foundation
import Testing

extension AnkiTests.Scenarios {
  @Suite struct DeckDeletionTests {
    let scene: Scene

    init() async throws {
      scene = try await Scene.studied()
      try scene.setPolicy("removed: delete")
    }

    /// Moves all notes of the files to another deck, so that theirs is left behind.
    private func leaveDeck() throws -> String {
      let new = "New \(scene.names.suffix)"
      try scene.project.change("decks/words.yaml", from: scene.names.deck, to: new)
      return new
    }

    private func decks() throws -> [String] {
      try scene.anki.call("deckNames").elements.compactMap(\.text)
    }

    /// yanki-obsidian#6 #45 #46 #52.
    @Test("Pain 7: a deck with somebody else's card stays, and goes when it is empty")
    func othersCards() async throws {
      _ = try leaveDeck()
      try await scene.keepingHistory(besides: ["deckName"]) { try await scene.applyFully() }
      let own = JSON.number(try scene.ownNotes()[0])
      let card = try scene.anki.call("notesInfo", ["notes": [own]])[0]["cards"]
      #expect(try scene.anki.call("getDecks", ["cards": card]).keys == [scene.names.deck])
      try scene.anki.call("changeDeck", ["cards": card, "deck": "Default"])
      try await scene.keepingHistory { try await scene.applyFully() }
      #expect(try !decks().contains(scene.names.deck))
    }

    /// The same threads; the learner's card lies one deck further down.
    @Test("Pain 7: a deck with a deck of somebody else below it stays")
    func decksBelow() async throws {
      let card = try scene.note("own word")["cards"]
      let below = "\(scene.names.deck)::Mine"
      try scene.anki.call("changeDeck", ["cards": card, "deck": .string(below)])
      _ = try leaveDeck()
      try await scene.keepingHistory(besides: ["deckName"]) { try await scene.applyFully() }
      #expect(try scene.anki.call("getDecks", ["cards": card]).keys == [below])
      #expect(try decks().contains(scene.names.deck))
    }

    /// yanki#2.
    @Test(
      "Pain 7: cards in a filtered deck and the deck itself are left alone",
      .disabled(
        if: ProcessInfo.processInfo.environment["ANKICONNECT_URL"] != nil,
        "no action of AnkiConnect makes a filtered deck"))
    func filteredDeck() async throws {
      let cram = "Cram \(scene.names.suffix)"
      try scene.anki.call(
        "testServer",
        ["filteredDeck": ["name": .string(cram), "search": "\"deck:\(scene.names.deck)\""]])
      _ = try leaveDeck()
      try scene.project.change("decks/words.yaml", from: "hello", to: "good day")
      try await scene.keepingHistory { try await scene.applyFully() }
      let cards = JSON.array(try scene.cards().map(JSON.number))
      #expect(try scene.anki.call("getDecks", ["cards": cards]).keys == [cram])
      #expect(try scene.note("bonjour").field("Meaning") == "good day")
    }
  }
}
