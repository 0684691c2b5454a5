import Foundation
import Testing

extension AnkiTests {
  /// Who edited last: Anki, the files, or both.
  @Suite struct ThreeWayTests {
    let scene: Scene

    init() throws {
      scene = try Scene()
    }

    private var stateName: String { "_deckform.\(scene.names.namespace).json" }

    /// Edits a field in Anki, as a learner would.
    private func edit(_ word: String, meaning: String) throws {
      try scene.anki.call(
        "updateNoteFields",
        ["note": ["id": scene.note(word)["noteId"], "fields": ["Meaning": .string(meaning)]]])
    }

    private func editFiles(_ new: String) throws {
      try scene.project.change("decks/words.yaml", from: "hello", to: new)
    }

    private func storedState() throws -> String? {
      try scene.anki.call("retrieveMediaFile", ["filename": .string(stateName)]).text
    }

    @Test func whatIsInSyncIsNeitherWrittenNorRemembered() async throws {
      try await scene.applyFully()
      let state = try #require(try storedState())
      let (run, requests) = try await scene.anki.requests { try await scene.apply() }
      #expect(run.status == 0, "\(run)")
      #expect(requests.writes == [])
      #expect(try storedState() == state)
    }

    @Test func editInAnkiStays() async throws {
      try await scene.applyFully()
      try edit("bonjour", meaning: "hello, my own")
      let plan = try await scene.plan()
      #expect(plan.status == 0, "\(plan)")
      #expect(plan.output.contains("! drift"), "\(plan)")
      let apply = try await scene.apply()
      #expect(apply.status == 0, "\(apply)")
      #expect(try scene.note("bonjour").field("Meaning") == "hello, my own")
      try await scene.applyFully("--overwrite-drift")
      #expect(try scene.note("bonjour").field("Meaning") == "hello")
    }

    @Test func editInBothIsAConflictThatIsNotWritten() async throws {
      try await scene.applyFully()
      try edit("bonjour", meaning: "hello, my own")
      try editFiles("good day")
      try scene.project.change("decks/words.yaml", from: "thanks", to: "thank you")
      #expect(try await scene.plan().status == 2)
      let apply = try await scene.apply()
      #expect(apply.status == 4, "\(apply)")
      #expect(try scene.note("bonjour").field("Meaning") == "hello, my own")
      #expect(try scene.note("merci").field("Meaning") == "thank you")
      try await scene.applyFully("--overwrite-drift")
      #expect(try scene.note("bonjour").field("Meaning") == "good day")
    }

    @Test func sameEditInBothIsRememberedSilently() async throws {
      try await scene.applyFully()
      try edit("bonjour", meaning: "good day")
      try editFiles("good day")
      try await scene.applyFully()
      try editFiles2("good day", "good morning")
      #expect(try await scene.operations() == ["updateNoteFields"])
      try await scene.applyFully()
    }

    private func editFiles2(_ old: String, _ new: String) throws {
      try scene.project.change("decks/words.yaml", from: old, to: new)
    }

    @Test func driftFailStopsBeforeAnythingIsSent() async throws {
      try await scene.applyFully()
      try scene.project.change(
        "deckform.yaml", from: "targets:", to: "policy: { drift: fail }\ntargets:")
      try edit("bonjour", meaning: "hello, my own")
      try scene.project.change("decks/words.yaml", from: "thanks", to: "thank you")
      let (run, requests) = try await scene.anki.requests { try await scene.apply() }
      #expect(run.status == 4, "\(run)")
      #expect(requests.writes == [])
      try await scene.applyFully("--overwrite-drift")
    }

    @Test(arguments: ["", "{", "{\"deckform_state\":99}", "[]", "\u{0}"])
    func lostStateIsAnEmptyMemory(text: String) async throws {
      try await scene.applyFully()
      let count = try scene.notes().count
      if text.isEmpty {
        try scene.anki.call("deleteMediaFile", ["filename": .string(stateName)])
      } else {
        try scene.anki.call(
          "storeMediaFile",
          [
            "filename": .string(stateName),
            "data": .string(Data(text.utf8).base64EncodedString()),
          ])
      }
      try await scene.applyFully()
      #expect(try scene.notes().count == count)
      try editFiles("good day")
      try await scene.applyFully()
      #expect(try scene.note("bonjour").field("Meaning") == "good day")
    }

    @Test func noteDeletedInAnkiIsNotMadeAgain() async throws {
      try await scene.applyFully()
      try scene.anki.call("deleteNotes", ["notes": [scene.note("bonjour")["noteId"]]])
      try await scene.applyFully()
      #expect(try scene.notes().count == 1)
      try await scene.applyFully("--overwrite-drift")
      #expect(try scene.notes().count == 2)
    }

    @Test func cardThatWasMovedInAnkiStays() async throws {
      try await scene.applyFully()
      let cards = try scene.note("bonjour")["cards"]
      let own = "Own \(scene.names.suffix)"
      try scene.anki.call("changeDeck", ["cards": cards, "deck": .string(own)])
      try await scene.applyFully()
      #expect(try scene.anki.call("getDecks", ["cards": cards]).keys == [own])
    }

    @Test func stylingOfTheLearnerStays() async throws {
      try await scene.applyFully()
      let css: JSON = ["name": .string(scene.names.model), "css": ".card { color: teal; }"]
      try scene.anki.call("updateModelStyling", ["model": css])
      try await scene.applyFully()
      try scene.project.change("models/word.yaml", from: "20px", to: "22px")
      let apply = try await scene.apply()
      #expect(apply.status == 4, "\(apply)")
      try await scene.applyFully("--overwrite-drift")
    }

    @Test func newIdWithWasKeepsTheNote() async throws {
      try await scene.applyFully()
      let number = try scene.note("bonjour")["noteId"]
      try scene.project.change(
        "decks/words.yaml", from: "id: bonjour", to: "id: salut\n    was: bonjour")
      try scene.project.change("decks/words.yaml", from: "Word: bonjour", to: "Word: salut")
      #expect(try await scene.operations() == ["updateNoteFields"])
      try await scene.applyFully()
      #expect(try scene.note("salut")["noteId"] == number)
    }
  }
}
