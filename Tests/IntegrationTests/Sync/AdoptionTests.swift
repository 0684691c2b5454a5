import Foundation
import Testing

extension AnkiTests {
  /// Notes that are in Anki already, made by hand.
  @Suite struct AdoptionTests {
    let scene: Scene

    init() throws {
      scene = try Scene()
    }

    /// Adds to the files the note that was made by hand.
    private func addToFiles(_ word: String, meaning: String) throws {
      try scene.project.change(
        "decks/words.yaml", from: "notes:\n",
        to: "notes:\n  - id: \(word)\n    fields: { Word: \(word), Meaning: \(meaning) }\n")
    }

    @Test func equalNoteIsAdopted() async throws {
      try await scene.applyFully()
      let number = try scene.addByHand("salut", meaning: "hi", tags: ["own"])
      try addToFiles("salut", meaning: "hi")
      #expect(try await scene.operations() == ["adoptNote"])
      try await scene.applyFully()
      let note = try scene.note("salut")
      #expect(note["noteId"] == .number(number))
      #expect(note.tags == ["deckform::\(scene.names.namespace)", "own"])
    }

    @Test func differingNoteNeedsConsent() async throws {
      try await scene.applyFully()
      let number = try scene.addByHand("salut", meaning: "my own words")
      try addToFiles("salut", meaning: "hi")
      let held = try await scene.apply()
      #expect(held.status == 4, "\(held)")
      #expect(held.everything.contains("--adopt"), "\(held)")
      #expect(try scene.note("salut").field("Meaning") == "my own words")
      try await scene.applyFully("--adopt")
      let note = try scene.note("salut")
      #expect(note["noteId"] == .number(number))
      #expect(note.field("Meaning") == "hi")
    }

    @Test func twoCandidatesAreAnErrorThatListsBoth() async throws {
      try await scene.applyFully()
      let first = try scene.addByHand("salut", meaning: "one")
      let second = try scene.addByHand("salut", meaning: "two")
      try addToFiles("salut", meaning: "hi")
      let (run, requests) = try await scene.anki.requests { try await scene.apply() }
      #expect(run.status == 4, "\(run)")
      #expect(run.errors.contains("E0411"), "\(run)")
      #expect(run.errors.contains("\(first)") && run.errors.contains("\(second)"), "\(run)")
      #expect(run.errors.contains("decks/words.yaml:3:"), "\(run)")
      #expect(requests.writes == [])
    }
  }
}
