import Foundation
import Testing

extension AnkiTests {
  /// What is the learner's own survives an apply.
  @Suite struct OwnershipTests {
    let scene: Scene

    init() throws {
      scene = try Scene()
    }

    /// Changes a cell, so that the next apply has something to write to that note.
    private func changeMeaning() throws {
      try scene.project.change("decks/words.yaml", from: "hello", to: "good day")
    }

    @Test func tagsOfTheLearner() async throws {
      try await scene.applyFully()
      let number = try scene.note("bonjour")["noteId"]
      try scene.anki.call("addTags", ["notes": [number], "tags": "leech my::own"])
      #expect(try await scene.operations() == [])
      try changeMeaning()
      try scene.project.change("decks/words.yaml", from: "[greeting]", to: "[greeting, more]")
      try await scene.applyFully()
      let tags = try scene.note("bonjour").tags
      #expect(Set(["leech", "my::own", "greeting", "more"]).isSubset(of: tags), "\(tags)")
    }

    @Test func fieldThatTheFilesDoNotMention() async throws {
      try await scene.applyFully()
      let number = try scene.note("bonjour")["noteId"]
      try scene.anki.call(
        "updateNoteFields", ["note": ["id": number, "fields": ["Extra": "my hint"]]])
      #expect(try await scene.operations() == [])
      try changeMeaning()
      try await scene.applyFully()
      let note = try scene.note("bonjour")
      #expect(note.field("Extra") == "my hint")
      #expect(note.field("Meaning") == "good day")
    }

    @Test func noteOfTheLearnerInOurDeck() async throws {
      try await scene.applyFully()
      try scene.addByHand("salut", meaning: "hi", tags: ["own"])
      #expect(try await scene.operations() == [])
      try changeMeaning()
      try await scene.applyFully()
      let note = try scene.note("salut")
      #expect(note.tags == ["own"])
      #expect(note.field("Meaning") == "hi")
    }

    @Test(
      .disabled(
        if: ProcessInfo.processInfo.environment["ANKICONNECT_URL"] != nil,
        "no action of AnkiConnect makes a filtered deck"))
    func cardInAFilteredDeck() async throws {
      try await scene.applyFully()
      let cram = "Cram \(scene.names.suffix)"
      try scene.anki.call(
        "testServer",
        ["filteredDeck": ["name": .string(cram), "search": "\"deck:\(scene.names.deck)\""]])
      let cards = try scene.notes().flatMap { $0["cards"].elements }
      #expect(try scene.anki.call("getDecks", ["cards": .array(cards)]).keys == [cram])
      try changeMeaning()
      #expect(try await scene.operations() == ["updateNoteFields"])
      try await scene.applyFully()
      #expect(try scene.anki.call("getDecks", ["cards": .array(cards)]).keys == [cram])
    }
  }
}
