import Foundation
import Testing

extension AnkiTests {
  /// Plan, apply, plan: what is shown is done, once.
  @Suite struct ApplyTests {
    let scene: Scene

    init() throws {
      scene = try Scene()
    }

    @Test func planShowsWhatIsNewAndSendsNothingThatWrites() async throws {
      let (plan, requests) = try await scene.anki.requests { try await scene.plan() }
      #expect(plan.status == 2, "\(plan)")
      for text in [scene.names.model, scene.names.deck, "bonjour", "merci"] {
        #expect(plan.output.contains(text), "\(plan)")
      }
      #expect(!requests.isEmpty)
      #expect(requests.writes == [])
      #expect(try scene.notes() == [])
    }

    @Test func planWithoutExitCodeIsNoFailure() async throws {
      let run = try await scene.project.run("plan")
      #expect(run.status == 0, "\(run)")
    }

    @Test func operationsComeInASafeOrder() async throws {
      #expect(
        try await scene.operations() == ["createDeck", "createModel", "addNote", "addNote"])
    }

    @Test func applyMakesWhatTheFilesSay() async throws {
      try await scene.applyFully()
      let note = try scene.note("bonjour")
      #expect(note.field("Meaning") == "hello")
      #expect(note.field("Extra") == "")
      #expect(note.tags == ["deckform::\(scene.names.namespace)", "greeting"])
      #expect(note["modelName"] == .string(scene.names.model))
      let decks = try scene.anki.call("getDecks", ["cards": note["cards"]])
      #expect(decks.keys == [scene.names.deck])
      let styling = try scene.anki.call("modelStyling", ["modelName": .string(scene.names.model)])
      #expect(styling["css"] == ".card { font-size: 20px; }\n")
    }

    @Test func secondApplyWritesNothing() async throws {
      try await scene.applyFully()
      let (run, requests) = try await scene.anki.requests { try await scene.apply() }
      #expect(run.status == 0, "\(run)")
      #expect(!requests.isEmpty)
      #expect(requests.writes == [])
      #expect(try scene.notes().count == 2)
    }

    @Test func oneChangedCellIsOneOperation() async throws {
      try await scene.applyFully()
      try scene.project.change("decks/words.yaml", from: "hello", to: "good day")
      let plan = try await scene.plan()
      #expect(plan.status == 2, "\(plan)")
      #expect(plan.output.contains("bonjour") && plan.output.contains("hello"), "\(plan)")
      #expect(plan.output.contains("good day"), "\(plan)")
      #expect(!plan.output.contains("merci"), "\(plan)")
      #expect(try await scene.operations() == ["updateNoteFields"])
      try await scene.applyFully()
      #expect(try scene.note("bonjour").field("Meaning") == "good day")
      #expect(try scene.notes().count == 2)
    }

    @Test func changedTemplateStylingAndTag() async throws {
      try await scene.applyFully()
      try scene.project.change("models/word.yaml", from: "<hr>", to: "<hr id=answer>")
      try scene.project.change("models/word.yaml", from: "20px", to: "30px")
      try scene.project.change("decks/words.yaml", from: "greeting", to: "salute")
      #expect(
        try await scene.operations().sorted()
          == ["updateNoteTags", "updateStyling", "updateTemplate"])
      try await scene.applyFully()
      #expect(try scene.note("bonjour").tags.contains("salute"))
    }

    @Test func newFieldNeedsConsentToAFullSync() async throws {
      try await scene.applyFully()
      try scene.project.change("models/word.yaml", from: "Extra]", to: "Extra, Hint]")
      let held = try await scene.apply()
      #expect(held.status == 4, "\(held)")
      #expect(held.everything.contains("--allow full-sync"), "\(held)")
      try await scene.applyFully("--allow", "full-sync")
      let fields = try scene.anki.call(
        "modelFieldNames", ["modelName": .string(scene.names.model)])
      #expect(fields == ["Word", "Meaning", "Extra", "Hint"])
    }

    @Test func applyAsksNothingWithoutATerminal() async throws {
      let (run, requests) = try await scene.anki.requests {
        try await scene.project.run("apply")
      }
      #expect(run.status == 64, "\(run)")
      #expect(requests.writes == [])
    }

    @Test func noteThatLeftTheFilesStaysAndIsReported() async throws {
      try await scene.applyFully()
      try scene.project.change(
        "decks/words.yaml", from: "  - id: merci\n    fields: { Word: merci, Meaning: thanks }\n",
        to: "")
      let plan = try await scene.plan()
      #expect(plan.status == 0, "\(plan)")
      #expect(plan.everything.contains("merci"), "\(plan)")
      #expect(try scene.notes().count == 2)
    }

    @Test func urlByOptionAndByEnvironment() async throws {
      let elsewhere = try Project(Vocabulary().files(url: "http://127.0.0.1:9"))
      let byOption = try await elsewhere.run("plan", "--exit-code", "--url", scene.anki.url)
      #expect(byOption.status == 2, "\(byOption)")
      let byEnvironment = try await elsewhere.run(
        "plan", "--exit-code", environment: ["ANKICONNECT_URL": scene.anki.url])
      #expect(byEnvironment.status == 2, "\(byEnvironment)")
    }
  }
}
