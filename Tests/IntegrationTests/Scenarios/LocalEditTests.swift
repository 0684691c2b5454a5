import Testing

extension AnkiTests.Scenarios {
  @Suite struct LocalEditTests {
    let scene: Scene

    init() async throws {
      scene = try await Scene.studied()
    }

    /// Obsidian_to_Anki#331 #598, CrowdAnki#17 #117 #215 #232, yanki-obsidian#6.
    @Test("Pain 4: an edit made in Anki is never overwritten silently")
    func editStays() async throws {
      try scene.edit("bonjour", ["Meaning": "hello, my own", "Extra": "my hint"])
      try scene.project.change("decks/words.yaml", from: "thanks", to: "thank you")
      try await scene.keepingHistory {
        let plan = try await scene.plan()
        #expect(plan.output.contains("! drift"), "\(plan)")
        let apply = try await scene.apply()
        #expect(apply.status == 0, "\(apply)")
      }
      #expect(try scene.note("bonjour").field("Meaning") == "hello, my own")
      #expect(try scene.note("bonjour").field("Extra") == "my hint")
      #expect(try scene.note("merci").field("Meaning") == "thank you")
    }

    /// The same threads.
    @Test("Pain 4: an edit on both sides writes nothing of that note, and all of the others")
    func conflict() async throws {
      try scene.edit("bonjour", ["Meaning": "hello, my own"])
      try scene.project.change("decks/words.yaml", from: "hello", to: "good day")
      try scene.project.change("decks/words.yaml", from: "[greeting]", to: "[polite]")
      try scene.project.change("decks/words.yaml", from: "thanks", to: "thank you")
      let before = try scene.note("bonjour")
      try await scene.keepingHistory {
        let apply = try await scene.apply()
        #expect(apply.status == 4, "\(apply)")
      }
      #expect(try scene.note("bonjour") == before)
      #expect(try scene.note("merci").field("Meaning") == "thank you")
      try await scene.keepingHistory { try await scene.applyFully("--overwrite-drift") }
      #expect(try scene.note("bonjour").field("Meaning") == "good day")
    }

    /// The same threads: of an edit that was made while nothing is remembered, nobody knows whose.
    @Test("Pain 4: an edit made in Anki survives a lost memory")
    func editAfterLostMemory() async throws {
      try scene.edit("bonjour", ["Meaning": "hello, my own"])
      try scene.loseState()
      try await scene.keepingHistory {
        let apply = try await scene.apply()
        #expect(apply.status == 4, "\(apply)")
      }
      #expect(try scene.note("bonjour").field("Meaning") == "hello, my own")
    }

    /// apy#84, anki-editor#57, Obsidian_to_Anki#239.
    @Test("Pain 5: an edit made in Anki is shown, and taken into the files it is in sync")
    func editComesBack() async throws {
      try scene.edit("bonjour", ["Meaning": "hello, <b>my own</b>"])
      let plan = try await scene.project.run("plan", "--format", "json")
      #expect(plan.output.contains("hello, <b>my own</b>"), "\(plan)")
      try scene.project.change(
        "decks/words.yaml", from: "Meaning: hello", to: "Meaning: 'hello, <b>my own</b>'")
      let note = try scene.note("bonjour")
      try await scene.keepingHistory { try await scene.applyFully() }
      #expect(try scene.note("bonjour") == note)
      #expect(try await scene.plan().output.contains("drift") == false)
    }

    /// logseq-anki-sync#66 #246 #340, Ultimate Geography's README.
    @Test("Pain 13: the learner's own styling and templates stay")
    func styling() async throws {
      let model = JSON.string(scene.names.model)
      let sides: JSON = ["Front": "{{Word}}?", "Back": "{{Meaning}} <i>mine</i>"]
      try scene.anki.call(
        "updateModelStyling", ["model": ["name": model, "css": ".card { color: teal; }"]])
      try scene.anki.call(
        "updateModelTemplates", ["model": ["name": model, "templates": ["Recognition": sides]]])
      try scene.project.change("decks/words.yaml", from: "thanks", to: "thank you")
      try await scene.keepingHistory {
        try await scene.applyFully()
        try scene.project.change("models/word.yaml", from: "20px", to: "22px")
        try scene.project.change("models/word.yaml", from: "<hr>", to: "<hr id=answer>")
        let apply = try await scene.apply()
        #expect(apply.status == 4, "\(apply)")
      }
      let css = try scene.anki.call("modelStyling", ["modelName": model])["css"]
      #expect(css == ".card { color: teal; }")
      let templates = try scene.anki.call("modelTemplates", ["modelName": model])
      #expect(templates["Recognition"] == sides)
      #expect(try scene.note("merci").field("Meaning") == "thank you")
    }
  }
}
