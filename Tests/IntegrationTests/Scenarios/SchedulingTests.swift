import Testing

extension AnkiTests.Scenarios {
  @Suite struct SchedulingTests {
    /// Ultimate Geography#16 #63 #93 #262, Obsidian_to_Anki#634, apy#31.
    @Test("Pain 3: an update keeps scheduling")
    func update() async throws {
      let scene = try await Scene.studied()
      try scene.project.change("decks/words.yaml", from: "bonjour, M", to: "bonjour!, M")
      try scene.project.change("decks/words.yaml", from: "hello", to: "good day")
      try scene.project.change("decks/words.yaml", from: "[greeting]", to: "[polite]")
      try scene.project.change("models/word.yaml", from: "<hr>", to: "<hr id=answer>")
      try scene.project.change("models/word.yaml", from: "20px", to: "30px")
      try await scene.keepingHistory { try await scene.applyFully() }
      let note = try scene.note("bonjour!")
      #expect(note.field("Meaning") == "good day")
      #expect(note.tags.contains("polite") && !note.tags.contains("greeting"))
    }

    /// The same threads.
    @Test("Pain 3: another deck keeps scheduling")
    func otherDeck() async throws {
      let scene = try await Scene.studied()
      let deck = "New \(scene.names.suffix)"
      try scene.project.change(
        "decks/words.yaml", from: "  - id: bonjour\n", to: "  - id: bonjour\n    deck: \(deck)\n")
      let before = try scene.history()
      try await scene.applyFully()
      let note = try scene.note("bonjour")
      let moved = before.of([note["noteId"]])
      try scene.expectKept(before, besides: ["deckName"])
      #expect(try moved.losses(in: scene.history()).count == moved.cards.count)
      #expect(try scene.anki.call("getDecks", ["cards": note["cards"]]).keys == [deck])
    }

    /// yanki-obsidian#14 #51.
    @Test("Pain 3: a cloze that goes leaves the history of the others with their own cards")
    func removedCloze() async throws {
      let scene = try Scene(Vocabulary(notes: "  - { id: one, fields: { Word: x } }"))
      try scene.project.write(
        "models/word.yaml",
        """
        models:
          - name: \(scene.names.model)
            kind: cloze
            fields: [Word, Meaning]
            templates: [{ name: Cloze, front: "{{cloze:Word}}", back: "{{cloze:Word}}" }]

        """)
      try scene.project.change(
        "decks/words.yaml", from: "Word: x",
        to: "Word: '{{c1::Paris}} lies in {{c2::France}} on the {{c3::Seine}}'")
      try await scene.applyFully()
      try scene.study()
      try await scene.keepingHistory {
        try scene.project.change("decks/words.yaml", from: "{{c1::Paris}}", to: "Paris")
        try await scene.applyFully()
        try scene.project.change("decks/words.yaml", from: "lies in", to: "is in")
        try await scene.applyFully()
      }
      let numbers = JSON.array(try scene.cards().map(JSON.number))
      let cards = try scene.anki.call("cardsInfo", ["cards": numbers]).elements
      let card = try #require(cards.first { $0["ord"] == 1 })
      #expect(card["question"].text?.contains("data-cloze=\"France\"") == true, "\(card)")
    }

    /// Ultimate Geography#93 #262.
    @Test("Pain 3: another model keeps cards and scheduling")
    func otherModel() async throws {
      let scene = try await Scene.studied()
      let history = try scene.history()
      let number = try scene.note("bonjour")["noteId"]
      let other = "Other \(scene.names.suffix)"
      try scene.project.write(
        "models/other.yaml",
        """
        models:
          - name: \(other)
            fields: [Word, Meaning, Extra]
            templates: [{ name: Recognition, front: "{{Word}}", back: "{{Meaning}}" }]

        """)
      try scene.project.change(
        "decks/words.yaml", from: "  - id: bonjour\n", to: "  - id: bonjour\n    model: \(other)\n")
      try await scene.applyFully()
      let note = try scene.anki.call("notesInfo", ["notes": [number]])[0]
      #expect(note["modelName"] == .string(other))
      #expect(note.field("Meaning") == "hello")
      try scene.expectKept(history)
    }
  }
}
