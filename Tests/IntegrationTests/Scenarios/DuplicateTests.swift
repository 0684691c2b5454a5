import Testing

extension AnkiTests.Scenarios {
  @Suite struct DuplicateTests {
    /// logseq-anki-sync#12 #166, yanki-obsidian#71 #23, 2anki.net#310, org-anki#45, Markdown2Anki#19,
    /// lingualeoanki#14.
    @Test("Pain 1: syncing again makes no second note, with the memory or without")
    func syncAgain() async throws {
      let scene = try await Scene.studied()
      let words = try scene.words()
      try await scene.keepingHistory {
        try await scene.applyFully()
        try scene.loseState()
        try await scene.applyFully()
        try scene.project.change(
          "decks/words.yaml", from: "Word: bonjour", to: "Word: bonjour (salut)")
        try await scene.applyFully()
      }
      #expect(
        try scene.words() == words.map { $0 == "bonjour" ? "bonjour (salut)" : $0 })
    }

    /// The same threads; the worst moment: both the memory and the first field are gone.
    @Test("Pain 1: a changed first field after a lost memory makes no second note")
    func firstFieldAfterLostMemory() async throws {
      let scene = try await Scene.studied()
      let words = try scene.words()
      try await scene.keepingHistory {
        try scene.loseState()
        try scene.project.change("decks/words.yaml", from: "Word: bonjour", to: "Word: salut")
        let apply = try await scene.apply()
        #expect(apply.status == 4, "\(apply)")
        #expect(apply.everything.contains("--allow new-notes"), "\(apply)")
      }
      #expect(try scene.words() == words)
    }

    /// The same threads; with an id that lies in Anki there is no worst moment.
    @Test("Pain 1: with an id field a note is found whatever happened")
    func idField() async throws {
      let scene = try Scene(Vocabulary(fields: "[Word, Meaning, Key]"))
      try scene.project.change(
        "models/word.yaml", from: "fields:", to: "id_field: Key\n    fields:")
      try await scene.applyFully()
      try scene.study()
      let notes = try Set(scene.notes().map { $0["noteId"].number })
      try await scene.keepingHistory(besides: ["deckName"]) {
        try scene.loseState()
        try scene.anki.call(
          "removeTags",
          [
            "notes": .array(notes.compactMap { $0 }.map(JSON.number)),
            "tags": "deckform::\(scene.names.namespace)",
          ])
        let cards = JSON.array(try scene.cards().map(JSON.number))
        try scene.anki.call(
          "changeDeck", ["cards": cards, "deck": .string("Moved \(scene.names.suffix)")])
        try scene.project.change("decks/words.yaml", from: "Word: bonjour", to: "Word: salut")
        try await scene.applyFully("--adopt")
      }
      #expect(try Set(scene.notes().map { $0["noteId"].number }) == notes)
      #expect(try scene.words() == ["merci", "salut"])
    }

    /// anki-connect#98 #156 #164 #214 #337, Obsidian_to_Anki#134 #224 #365.
    @Test("Pain 2: an equal note elsewhere stops nothing and is left alone")
    func equalNoteElsewhere() async throws {
      let scene = try await Scene.studied()
      let other = "Other \(scene.names.suffix)"
      try scene.anki.call("createDeck", ["deck": .string(other)])
      let number = try scene.addByHand("salut", meaning: "my own", tags: ["Own::Tag"])
      try scene.anki.call(
        "changeDeck", ["cards": scene.note("salut")["cards"], "deck": .string(other)])
      try await scene.keepingHistory {
        try scene.project.change(
          "decks/words.yaml", from: "notes:\n",
          to: "notes:\n  - { id: salut, fields: { Word: salut, Meaning: hi } }\n")
        try await scene.applyFully()
      }
      #expect(try scene.words() == ["bonjour", "merci", "own word", "salut", "salut"])
      #expect(try scene.ownNotes().contains(number))
    }

    /// The same threads.
    @Test("Pain 2: two notes with one first field are two notes, and stay two")
    func twinsInTheFiles() async throws {
      let scene = try Scene(
        Vocabulary(
          notes: """
              - { id: bank-money, fields: { Word: bank, Meaning: money } }
              - { id: bank-river, fields: { Word: bank, Meaning: river } }
            """))
      try await scene.applyFully()
      try scene.study()
      try await scene.keepingHistory {
        try scene.project.change("decks/words.yaml", from: "Meaning: river", to: "Meaning: shore")
        try await scene.applyFully()
        try scene.loseState()
        try await scene.applyFully()
      }
      #expect(try scene.notes().compactMap { $0.field("Meaning") }.sorted() == ["money", "shore"])
    }
  }
}
