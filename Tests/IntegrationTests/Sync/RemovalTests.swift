import Foundation
import Testing

extension AnkiTests {
  /// Notes that left the files.
  @Suite struct RemovalTests {
    let scene: Scene

    init() throws {
      scene = try Scene()
    }

    private func setPolicy(_ policy: String) throws {
      try scene.project.change(
        "deckform.yaml", from: "targets:", to: "policy: { \(policy) }\ntargets:")
    }

    private func remove(_ word: String, _ meaning: String) throws {
      try scene.project.change(
        "decks/words.yaml",
        from: "  - id: \(word)\n    fields: { Word: \(word), Meaning: \(meaning) }\n", to: "")
    }

    private func restore(_ word: String, _ meaning: String) throws {
      try scene.project.change(
        "decks/words.yaml", from: "notes:\n",
        to: "notes:\n  - id: \(word)\n    fields: { Word: \(word), Meaning: \(meaning) }\n")
    }

    private func isSuspended(_ word: String) throws -> [JSON] {
      try scene.anki.call("areSuspended", ["cards": scene.note(word)["cards"]]).elements
    }

    @Test func areKeptByDefault() async throws {
      try await scene.applyFully()
      try remove("merci", "thanks")
      try await scene.applyFully()
      #expect(try scene.notes().count == 2)
    }

    @Test func areSuspendedAndTakenUpAgain() async throws {
      try await scene.applyFully()
      try setPolicy("removed: suspend")
      try remove("merci", "thanks")
      #expect(try await scene.operations() == ["suspendCards", "updateNoteTags"])
      try await scene.applyFully()
      let note = try scene.note("merci")
      #expect(note.tags.contains("deckform::\(scene.names.namespace)::removed"))
      #expect(try isSuspended("merci") == [true])
      try restore("merci", "thanks")
      try await scene.applyFully()
      #expect(try scene.note("merci")["noteId"] == note["noteId"])
      #expect(try isSuspended("merci") == [false])
      #expect(try scene.note("merci").tags == ["deckform::\(scene.names.namespace)"])
    }

    @Test func areDeletedWhenThePolicySaysSo() async throws {
      try await scene.applyFully()
      try scene.addByHand("salut", meaning: "hi", tags: ["own"])
      try setPolicy("removed: delete")
      try remove("merci", "thanks")
      #expect(try await scene.operations() == ["deleteNote"])
      try await scene.applyFully()
      #expect(try scene.notes().compactMap { $0.field("Word") }.sorted() == ["bonjour", "salut"])
    }

    @Test func aLimitStopsBeforeAnythingIsSentAndItsFlagWorks() async throws {
      try await scene.applyFully()
      try setPolicy("removed: delete, limits: { delete: 0 }")
      try remove("merci", "thanks")
      try scene.project.change("decks/words.yaml", from: "hello", to: "good day")
      let (run, requests) = try await scene.anki.requests { try await scene.apply() }
      #expect(run.status == 4, "\(run)")
      #expect(requests.writes == [])
      #expect(run.everything.contains("--allow delete=1"), "\(run)")
      try await scene.applyFully("--allow", "delete=1")
      #expect(try scene.notes().count == 1)
    }

    @Test func filesWithoutNotesTakeNothingAway() async throws {
      try await scene.applyFully()
      try setPolicy("removed: delete")
      try scene.project.write("decks/words.yaml", "notes: []\n")
      let (run, requests) = try await scene.anki.requests {
        try await scene.apply("--allow", "delete=99,reviews=99")
      }
      #expect(run.status == 4, "\(run)")
      #expect(requests.writes == [])
      #expect(try scene.notes().count == 2)
    }

    @Test func protectionOutlivesTheEntry() async throws {
      try scene.project.change(
        "decks/words.yaml", from: "id: merci\n", to: "id: merci\n    protect: true\n")
      try await scene.applyFully()
      try setPolicy("removed: delete")
      try scene.project.change(
        "decks/words.yaml",
        from: "  - id: merci\n    protect: true\n    fields: { Word: merci, Meaning: thanks }\n",
        to: "")
      let plan = try await scene.plan()
      #expect(plan.output.contains("protected"), "\(plan)")
      _ = try await scene.apply()
      #expect(try scene.notes().count == 2)
    }
  }
}
