import Foundation
import Testing

extension AnkiTests {
  /// Putting back what the last apply did.
  @Suite struct UndoTests {
    let scene: Scene

    init() async throws {
      scene = try Scene()
      try await scene.applyFully()
    }

    private func undo(_ more: String...) async throws -> Run {
      try await Program.run(["undo", "--yes"] + more, in: scene.project.directory)
    }

    private func edit(_ word: String, meaning: String) throws {
      try scene.anki.call(
        "updateNoteFields",
        ["note": ["id": scene.note(word)["noteId"], "fields": ["Meaning": .string(meaning)]]])
    }

    @Test func fieldsTagsTemplatesAndStylingComeBack() async throws {
      try scene.project.change("decks/words.yaml", from: "hello", to: "good day")
      try scene.project.change("decks/words.yaml", from: "[greeting]", to: "[salute]")
      try scene.project.change("models/word.yaml", from: "<hr>", to: "<hr id=answer>")
      try scene.project.change("models/word.yaml", from: "20px", to: "30px")
      try await scene.applyFully()
      let planned = try await scene.operations()
      #expect(planned == [])
      let run = try await undo()
      #expect(run.status == 0, "\(run)")
      #expect(run.output.contains("Undo: 4 done"), "\(run)")
      let note = try scene.note("bonjour")
      #expect(note.field("Meaning") == "hello")
      #expect(note.tags.contains("greeting") && !note.tags.contains("salute"))
      let styling = try scene.anki.call("modelStyling", ["modelName": .string(scene.names.model)])
      #expect(styling["css"] == ".card { font-size: 20px; }\n")
      #expect(
        try await scene.operations().sorted()
          == ["updateNoteFields", "updateNoteTags", "updateStyling", "updateTemplate"])
    }

    @Test func aSecondUndoIsNoRedo() async throws {
      try scene.project.change("decks/words.yaml", from: "hello", to: "good day")
      try await scene.applyFully()
      #expect(try await undo().status == 0)
      let again = try await undo()
      #expect(again.status == 0, "\(again)")
      #expect(try scene.notes() == [])
      let third = try await undo()
      #expect(third.output.contains("no apply to undo"), "\(third)")
      try await scene.applyFully()
      #expect(try scene.note("bonjour").field("Meaning") == "good day")
    }

    @Test func anEditSinceStays() async throws {
      try scene.project.change("decks/words.yaml", from: "hello", to: "good day")
      try scene.project.change("decks/words.yaml", from: "thanks", to: "thank you")
      try await scene.applyFully()
      try edit("bonjour", meaning: "my own")
      let run = try await undo()
      #expect(run.status == 4, "\(run)")
      #expect(run.output.contains("bonjour"), "\(run)")
      #expect(try scene.note("bonjour").field("Meaning") == "my own")
      #expect(try scene.note("merci").field("Meaning") == "thanks")
    }

    @Test func aReviewedNoteStays() async throws {
      let card = try scene.note("bonjour")["cards"][0]
      try scene.anki.call("answerCards", ["answers": [["cardId": card, "ease": 3]]])
      let run = try await undo()
      #expect(run.status == 4, "\(run)")
      #expect(run.output.contains("reviewed"), "\(run)")
      #expect(try scene.notes().compactMap { $0.field("Word") } == ["bonjour"])
    }

    @Test func aDeletedNoteIsInTheBackup() async throws {
      try scene.project.change(
        "deckform.yaml", from: "targets:", to: "policy: { removed: delete }\ntargets:")
      try scene.project.change(
        "decks/words.yaml", from: "  - id: merci\n    fields: { Word: merci, Meaning: thanks }\n",
        to: "")
      try await scene.applyFully()
      let run = try await undo()
      #expect(run.status == 4, "\(run)")
      #expect(run.output.contains(".apkg"), "\(run)")
    }

    @Test func anOverwrittenEditComesBackAsAnEdit() async throws {
      try edit("bonjour", meaning: "my own")
      try await scene.applyFully("--overwrite-drift")
      let run = try await undo()
      #expect(run.status == 0, "\(run)")
      #expect(try scene.note("bonjour").field("Meaning") == "my own")
      let plan = try await scene.plan()
      #expect(plan.output.contains("! drift"), "\(plan)")
      _ = try await scene.apply()
      #expect(try scene.note("bonjour").field("Meaning") == "my own")
    }

    @Test func itAsks() async throws {
      let (run, requests) = try await scene.anki.requests {
        try await scene.project.run("undo")
      }
      #expect(run.status == 64, "\(run)")
      #expect(requests.writes == [])
    }

    @Test func ofAPackage() async throws {
      _ = try await scene.apply("--target", "release")
      try scene.project.change("decks/words.yaml", from: "hello", to: "good day")
      _ = try await scene.apply("--target", "release")
      let run = try await undo("--target", "release")
      #expect(run.status == 0, "\(run)")
      let plan = try await scene.operations("--target", "release")
      #expect(plan == ["updateNoteFields"])
    }
  }
}
