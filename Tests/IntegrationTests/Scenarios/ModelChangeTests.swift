import Testing

extension AnkiTests.Scenarios {
  @Suite struct ModelChangeTests {
    let scene: Scene

    init() async throws {
      scene = try await Scene.studied()
      // What the learner wrote into a field that the files do not manage.
      try scene.edit("bonjour", ["Extra": "my hint"])
    }

    private var fields: JSON {
      get throws {
        try scene.anki.call("modelFieldNames", ["modelName": .string(scene.names.model)])
      }
    }

    private static let schemaChanges: Set = [
      "modelFieldAdd", "modelFieldRemove", "modelFieldReposition", "modelTemplateAdd",
      "modelTemplateRemove", "modelTemplateReposition", "createModel", "updateNoteModel",
    ]

    /// periodic-table#143, CrowdAnki#28 #154, anki#2482 #2693, 2anki.net#4405.
    @Test("Pain 11: a changed model stays one model, with all notes and cards")
    func oneModel() async throws {
      try scene.project.change("models/word.yaml", from: "Extra]", to: "Extra, Hint]")
      try scene.project.change(
        "models/word.yaml", from: "templates:\n",
        to: """
          templates:
                - { name: Production, front: "{{Meaning}}", back: "{{Word}} {{Hint}}" }

          """)
      try await scene.keepingHistory(besides: ["ord", "mod"]) {
        try await scene.applyFully("--allow", "full-sync")
      }
      let models = try scene.anki.call("modelNames").elements.compactMap(\.text)
      #expect(models.filter { $0.hasPrefix(scene.names.model) } == [scene.names.model])
      #expect(try scene.note("bonjour")["cards"].elements.count == 2)
      #expect(try scene.note("bonjour").field("Extra") == "my hint")
    }

    /// anki-connect PR #346, personal-vocabulary#8.
    @Test("Pain 12: a renamed field keeps what stands in it, in all notes")
    func renamedField() async throws {
      try scene.project.change(
        "models/word.yaml", from: "Extra]", to: "{ name: Remark, was: Extra }]")
      let own = try scene.ownNotes()
      let before = try scene.history()
      try await scene.applyFully()
      try scene.expectKept(before, besides: ["Extra", "mod"])
      #expect(try fields == ["Word", "Meaning", "Remark"])
      #expect(try scene.note("bonjour").field("Remark") == "my hint")
      #expect(try scene.ownNotes() == own)
      #expect(try scene.note("own word").field("Meaning") == "my own")
    }

    /// The same threads: without `was`, it looks like one field less and one more.
    @Test("Pain 12: a field with something in it goes only by its name")
    func removedField() async throws {
      try scene.project.change("models/word.yaml", from: "Extra]", to: "Remark]")
      try await scene.keepingHistory(besides: ["mod"]) {
        let first = try await scene.apply()
        #expect(first.status == 4, "\(first)")
        let second = try await scene.apply("--allow", "full-sync")
        #expect(second.status == 4, "\(second)")
        #expect(second.everything.contains("--allow remove-field=Extra"), "\(second)")
      }
      #expect(try scene.note("bonjour").field("Extra") == "my hint")
    }

    /// ankihub PR #1099, anki#2142, apy#31, anki-connect#105.
    @Test("Pain 14: nothing that forces a full sync is sent without consent, and the rest is")
    func fullSync() async throws {
      try scene.project.change(
        "models/word.yaml", from: "[Word, Meaning", to: "[Word, Hint, Meaning")
      try scene.project.change("models/word.yaml", from: "20px", to: "30px")
      try scene.project.change("decks/words.yaml", from: "hello", to: "good day")
      try await scene.keepingHistory {
        let (apply, requests) = try await scene.anki.requests { try await scene.apply() }
        #expect(apply.status == 4, "\(apply)")
        #expect(apply.everything.contains("--allow full-sync"), "\(apply)")
        #expect(Set(requests.writes).isDisjoint(with: Self.schemaChanges), "\(requests.writes)")
      }
      #expect(try fields == ["Word", "Meaning", "Extra"])
      #expect(try scene.note("bonjour").field("Meaning") == "good day")
      try await scene.keepingHistory(besides: ["mod"]) {
        try await scene.applyFully("--allow", "full-sync")
      }
      #expect(try fields == ["Word", "Hint", "Meaning", "Extra"])
    }
  }
}
