import Testing

extension AnkiTests.Scenarios {
  @Suite struct LostUpdateTests {
    let scene: Scene

    init() async throws {
      scene = try await Scene.studied()
    }

    /// anki-connect#82, yomitan#2380, asbplayer#337, anki-editor#45, org-anki's README.
    @Test("Pain 21: an update that Anki loses is reported, and made by the next apply")
    func lostUpdate() async throws {
      try scene.project.change("decks/words.yaml", from: "hello", to: "good day")
      try scene.project.change("decks/words.yaml", from: "[greeting]", to: "[polite]")
      try await scene.keepingHistory {
        let run = try await scene.anki.with(["lose-updates": true]) { try await scene.apply() }
        #expect(run.status == 7, "\(run)")
        #expect(run.everything.contains("1 failed"), "\(run)")
        #expect(run.everything.contains("bonjour"), "\(run)")
        #expect(try await scene.operations() == ["updateNoteFields"])
        try await scene.applyFully()
      }
      #expect(try scene.note("bonjour").field("Meaning") == "good day")
    }

    /// The same threads: the Browser saves what it shows after we looked.
    @Test("Pain 21: an update that the Browser undoes later is shown")
    func undoneUpdate() async throws {
      try scene.project.change("decks/words.yaml", from: "hello", to: "good day")
      try await scene.keepingHistory {
        try await scene.applyFully()
        try scene.edit("bonjour", ["Meaning": "hello"])
        let plan = try await scene.plan()
        #expect(plan.output.contains("! drift"), "\(plan)")
        try await scene.applyFully("--overwrite-drift")
      }
      #expect(try scene.note("bonjour").field("Meaning") == "good day")
    }
  }
}
