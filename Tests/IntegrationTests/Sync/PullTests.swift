import Foundation
import Testing

extension AnkiTests {
  /// Edits made in Anki come back into the files.
  @Suite struct PullTests {
    let scene: Scene

    init() throws {
      var vocabulary = Vocabulary()
      vocabulary.notes = """
          # Greetings.
          - id: bonjour
            fields: { Word: bonjour, Meaning: hello } # said by day
            tags: [greeting, "polite"]

          - id: merci
            fields:
              Word: 'merci'
              Meaning: |
                thanks
                a lot
            tags: [greeting]
        """
      scene = try Scene(vocabulary)
    }

    private func deck() throws -> String {
      try String(contentsOf: scene.project.file("decks/words.yaml"), encoding: .utf8)
    }

    private func number(_ word: String) throws -> JSON { try scene.note(word)["noteId"] }

    private func edit(_ word: String, meaning: String) throws {
      try scene.anki.call(
        "updateNoteFields",
        ["note": ["id": try number(word), "fields": ["Meaning": .string(meaning)]]])
    }

    private func pull(_ more: String...) async throws -> Run {
      try await Program.run(["pull"] + more, in: scene.project.directory)
    }

    @Test(
      "fields, tags, decks, templates and styling, each into its own bytes; then the plan is empty")
    func everyKind() async throws {
      try await scene.applyFully()
      let before = try deck()
      try edit("bonjour", meaning: "<b>good day</b>: hello")
      try edit("merci", meaning: "thank you\nvery much")
      try scene.anki.call("removeTags", ["notes": [try number("bonjour")], "tags": "polite"])
      let other = scene.names.deck + "::Other"
      try scene.anki.call(
        "changeDeck", ["cards": try scene.note("merci")["cards"], "deck": .string(other)])
      try scene.anki.call(
        "updateModelStyling",
        ["model": ["name": .string(scene.names.model), "css": ".card { color: red; }\n"]])
      try scene.anki.call(
        "updateModelTemplates",
        [
          "model": [
            "name": .string(scene.names.model),
            "templates": ["Recognition": ["Front": "Q: {{Word}}", "Back": "{{Meaning}}"]],
          ]
        ])
      let diff = try await pull("--dry-run")
      #expect(diff.status == 0, "\(diff)")
      #expect(diff.output.contains("-      - id: bonjour") == false, "\(diff)")
      #expect(
        diff.output.contains("+    fields: { Word: bonjour, Meaning: \"<b>good day</b>: hello\" }"),
        "\(diff)")
      #expect(try deck() == before)
      let run = try await pull()
      #expect(run.status == 0, "\(run)")
      #expect(
        try deck()
          == before.replacing("Meaning: hello }", with: "Meaning: \"<b>good day</b>: hello\" }")
          .replacing("[greeting, \"polite\"]", with: "[greeting]")
          .replacing(
            "Meaning: |\n        thanks\n        a lot",
            with: "Meaning: |-\n        thank you\n        very much"
          )
          .replacing(
            "- id: merci\n    fields:", with: "- id: merci\n    deck: \(other)\n    fields:"))
      let model = try String(contentsOf: scene.project.file("models/word.yaml"), encoding: .utf8)
      #expect(model.contains("      .card { color: red; }\n"))
      #expect(model.contains("front: \"Q: {{Word}}\"") && model.contains("back: \"{{Meaning}}\""))
      let plan = try await scene.plan()
      #expect(plan.status == 0, "\(plan)")
      try await checkGoingOn()
    }

    /// What was pulled counts as written: editing the file afterwards is no conflict.
    private func checkGoingOn() async throws {
      try scene.project.change("decks/words.yaml", from: "good day", to: "good evening")
      #expect(try await scene.operations() == ["updateNoteFields"])
      try await scene.applyFully()
      #expect(try scene.note("bonjour").field("Meaning") == "<b>good evening</b>: hello")
    }

    @Test("a pull of many edits takes one request more than the plan that shows them")
    func fewRequests() async throws {
      let words = (1...120).map { "word-\($0)" }
      try scene.project.write(
        "decks/many.yaml",
        "defaults: { model: \(scene.names.model), deck: \"\(scene.names.deck)\" }\nnotes:\n"
          + words.map { "  - { id: \($0), fields: { Word: \($0), Meaning: m } }\n" }.joined())
      try await scene.applyFully()
      for note in try scene.notes().prefix(100) {
        try scene.anki.call(
          "updateNoteFields", ["note": ["id": note["noteId"], "fields": ["Meaning": "edited"]]])
      }
      let (plan, planned) = try await scene.anki.requests {
        try await scene.plan("--overwrite-drift")
      }
      #expect(plan.status == 2, "\(plan)")
      let (run, pulled) = try await scene.anki.requests { try await pull() }
      #expect(run.status == 0, "\(run)")
      #expect(
        pulled.count <= planned.count + 1, "\(pulled.map { $0.calls.map(\.action) })")
      let text = try String(contentsOf: scene.project.file("decks/many.yaml"), encoding: .utf8)
      #expect(
        text.components(separatedBy: "Meaning: edited").count
          + (try deck()).components(separatedBy: ": edited").count == 102)
      #expect(try await scene.plan().status == 0)
      let files = try scene.anki.call(
        "getMediaFilesNames", ["pattern": "_deckform.\(scene.names.namespace)*"])
      #expect(files.elements == [.string("_deckform.\(scene.names.namespace).json")])
    }

    @Test("what another process remembered meanwhile stays, and pull says so")
    func rememberedMeanwhile() async throws {
      try await scene.applyFully()
      let name = "_deckform.\(scene.names.namespace).lock.json"
      try edit("bonjour", meaning: "hi")
      let lock = #"""
        {"deckform_lock":1,"owner":"eve@far","host":"far-away","process":1,"token":"t",\#
        "since":1,"until":99999999999}
        """#
      try scene.anki.call(
        "storeMediaFile",
        ["filename": .string(name), "data": .string(Data(lock.utf8).base64EncodedString())])
      let run = try await pull()
      #expect(run.status == 4 && run.errors.contains("eve@far"), "\(run)")
      #expect(run.output.contains("Pull: 1 from Anki into 1 file."), "\(run)")
      #expect(try deck().contains("Meaning: hi"))
      try scene.anki.call("deleteMediaFile", ["filename": .string(name)])
      #expect(try await scene.plan().status == 0)
    }

    @Test("a conflict is left until somebody takes a side")
    func conflict() async throws {
      try await scene.applyFully()
      try edit("bonjour", meaning: "from Anki")
      try scene.project.change(
        "decks/words.yaml", from: "Meaning: hello", to: "Meaning: from the file")
      let before = try deck()
      let run = try await pull()
      #expect(run.status == 4, "\(run)")
      #expect(run.output.contains("edited in Anki and in the file; --theirs or --ours"), "\(run)")
      // The journal of the apply tells what both sides were made of.
      #expect(
        run.output.contains("base  hello\n     file  from the file\n     Anki  from Anki\n"),
        "\(run)")
      #expect(try deck() == before)
      #expect(try await pull("--ours").status == 4)
      #expect(try deck() == before)
      let theirs = try await pull("--theirs")
      #expect(theirs.status == 0, "\(theirs)")
      #expect(try deck() == before.replacing("from the file", with: "from Anki"))
      #expect(try await scene.plan().status == 0)
    }

    @Test("what both sides of a conflict were made of is found in the commits, too")
    func baseOfAConflict() async throws {
      try await scene.applyFully()
      try edit("bonjour", meaning: "from Anki")
      try scene.anki.call(
        "updateModelStyling",
        ["model": ["name": .string(scene.names.model), "css": "/* from Anki */\n"]])
      let css = try String(contentsOf: scene.project.file("models/word.yaml"), encoding: .utf8)
      try scene.project.change("models/word.yaml", from: ".card {", to: ".card { margin: 0;")
      #expect(css.contains(".card {"))
      let repository = try Repository(scene.project.directory)
      try repository.commit(at: Date(timeIntervalSince1970: 1_700_000_000))
      try scene.project.write("models/word.yaml", css)
      try repository.commit(at: Date(timeIntervalSince1970: 1_700_000_100))
      try scene.project.change("models/word.yaml", from: ".card {", to: ".card { padding: 0;")
      // The note moves into another file, which is not committed.
      let notes = try deck()
      try scene.project.write("decks/words.yaml", "notes: []\n")
      try scene.project.write(
        "decks/moved.yaml", notes.replacing("Meaning: hello", with: "Meaning: from the file"))
      try FileManager.default.removeItem(at: scene.project.file(".deckform"))
      let run = try await pull()
      #expect(run.status == 4, "\(run)")
      #expect(
        run.output.contains("base  hello\n     file  from the file\n     Anki  from Anki\n"),
        "\(run)")
      #expect(!run.output.contains("not known") && run.output.contains("base  .card {"), "\(run)")
      try FileManager.default.removeItem(at: scene.project.file(".git"))
      let without = try await pull()
      #expect(without.output.contains("base  not known\n     file  from the file\n"), "\(without)")
    }

    @Test("a note that was deleted in Anki leaves the files only when asked for")
    func deletion() async throws {
      try await scene.applyFully()
      try scene.anki.call("deleteNotes", ["notes": [try number("bonjour")]])
      let before = try deck()
      let run = try await pull()
      #expect(run.status == 4, "\(run)")
      #expect(run.output.contains("--deleted"), "\(run)")
      #expect(try deck() == before)
      let deleted = try await pull("--deleted")
      #expect(deleted.status == 0, "\(deleted)")
      #expect(try !deck().contains("bonjour") && deck().contains("# Greetings."))
      #expect(try await scene.plan().status == 0)
    }

    @Test("notes that were made in Anki are taken in, and taken over")
    func newNotes() async throws {
      try await scene.applyFully()
      let before = try deck()
      try edit("bonjour", meaning: "hi")
      try scene.addByHand("salut", meaning: "hey", tags: ["mine"])
      let run = try await pull("--new", "--yes")
      #expect(run.status == 0, "\(run)")
      #expect(try deck() == before.replacing("Meaning: hello", with: "Meaning: hi"))
      #expect(run.output.contains("Imported 1 note, 0 models"), "\(run)")
      let plan = try await scene.plan()
      #expect(plan.status == 0, "\(plan)")
      #expect(try scene.note("salut").tags == ["deckform::\(scene.names.namespace)", "mine"])
    }

    @Test("tags that were added in Anki are taken when asked for, but for Anki's own")
    func addedTags() async throws {
      try await scene.applyFully()
      let before = try deck()
      try scene.anki.call(
        "addTags", ["notes": [try number("merci")], "tags": "leech mine deckform-x"])
      #expect(try await pull().output.contains("Nothing was edited"))
      let run = try await pull("--tags")
      #expect(run.status == 0, "\(run)")
      let last = try #require(before.range(of: "tags: [greeting]\n", options: .backwards))
      #expect(
        try deck()
          == before.replacingCharacters(in: last, with: "tags: [greeting, deckform-x, mine]\n"))
      #expect(try await scene.plan().status == 0)
      #expect(try await pull("--tags").output.contains("Nothing was edited"))
    }

    @Test("media that were changed, and media that an edit brings along, come into the project")
    func media() async throws {
      let (old, new) = ("\(scene.names.suffix)-old.svg", "\(scene.names.suffix)-new.svg")
      try scene.project.write("media/\(old)", "old")
      try scene.project.change(
        "decks/words.yaml", from: "Meaning: hello", to: "Meaning: '<img src=\"\(old)\">'")
      try await scene.applyFully()
      for name in [old, new] {
        try scene.anki.call("storeMediaFile", ["filename": .string(name), "data": "bmV3"])
      }
      try edit("merci", meaning: "<img src=\"\(new)\">")
      let run = try await pull()
      #expect(run.status == 0, "\(run)")
      for name in [old, new] {
        #expect(try Data(contentsOf: scene.project.file("media/\(name)")) == Data("new".utf8))
      }
      #expect(try await scene.plan().status == 0)
    }

    @Test("only what is asked for, and nothing where nothing is")
    func only() async throws {
      try await scene.applyFully()
      let quiet = try await pull()
      #expect(quiet.status == 0 && quiet.output.contains("Nothing was edited"), "\(quiet)")
      try edit("bonjour", meaning: "hi")
      let before = try deck()
      let other = try await pull("--only", "decks/other/**")
      #expect(other.status == 0, "\(other)")
      #expect(try deck() == before)
      #expect(try await pull("--only", "decks/w*.yaml").status == 0)
      #expect(try deck() != before)
    }
  }
}
