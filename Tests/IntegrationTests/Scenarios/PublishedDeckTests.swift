import Foundation
import Testing

extension AnkiTests.Scenarios {
  /// A deck that is published as a package, imported and studied by people who have no deckform.
  @Suite struct PublishedDeckTests {
    let scene: Scene

    init() async throws {
      scene = try Scene()
    }

    /// Builds the next version of the package and imports it.
    ///
    /// Anki takes from a package only notes that are newer than the learner's.
    private func publish(at time: Date? = nil) async throws {
      let epoch = time.map { ["SOURCE_DATE_EPOCH": "\(Int($0.timeIntervalSince1970))"] } ?? [:]
      let run = try await scene.project.run(
        "apply", "--yes", "--target", "release", environment: epoch)
      try #require(run.status == 0, "\(run)")
      try scene.anki.call(
        "importPackage", ["path": .string(scene.project.file("build/words.apkg").path)])
    }

    private func models() throws -> [String] {
      try scene.anki.call("modelNames").elements.compactMap(\.text)
        .filter { $0.hasPrefix(scene.names.model) }
    }

    /// Ultimate Geography#394 #396, open-anki-jlpt-decks PR #13, periodic-table#1, 2anki.net PR #2447.
    @Test("Pain 8: a new version of a published deck updates the notes of the last one")
    func newVersion() async throws {
      try await publish()
      try scene.study()
      let numbers = try Set(scene.notes().map { $0["noteId"].number })
      try scene.project.write(
        "decks/words.yaml",
        """
        defaults: { model: \(scene.names.model), deck: \(scene.names.deck) }
        notes:
          - { id: danke, was: merci, fields: { Word: merci bien, Meaning: thanks a lot } }
          - { id: bonjour, fields: { Word: bonjour!, Meaning: hello }, tags: [greeting, new] }

        """)
      try await scene.keepingHistory { try await publish() }
      #expect(try scene.words() == ["bonjour!", "merci bien"])
      #expect(try Set(scene.notes().map { $0["noteId"].number }) == numbers)
    }

    /// genanki#61, open-anki-jlpt-decks (30 of 8,131 rows).
    @Test("Pain 9: the same content in two decks is two notes, each with its own history")
    func sameContentTwice() async throws {
      try scene.project.change(
        "decks/words.yaml", from: "notes:\n",
        to: """
          notes:
            - { id: n2-kau, deck: "\(scene.names.deck)::N2", fields: { Word: kau, Meaning: buy } }
            - { id: n3-kau, deck: "\(scene.names.deck)::N3", fields: { Word: kau, Meaning: buy } }

          """)
      try await publish()
      try scene.study()
      #expect(try scene.words() == ["bonjour", "kau", "kau", "merci"])
      try scene.project.change(
        "decks/words.yaml", from: "N3\", fields: { Word: kau, Meaning: buy",
        to: "N3\", fields: { Word: kau, Meaning: purchase")
      try await scene.keepingHistory { try await publish() }
      #expect(
        try scene.notes().compactMap { $0.field("Meaning") }.sorted()
          == ["buy", "hello", "purchase", "thanks"])
    }

    /// The same threads: without ids of their own the two would be one.
    @Test("Pain 9: rows of a table that share an id are an error that shows both")
    func sharedID() async throws {
      try scene.project.write("decks/words.csv", "word,level\nkau,N2\niku,N2\nkau,N3\n")
      try scene.project.write(
        "decks/table.yaml",
        """
        tables:
          - file: words.csv
            id: "{word}"
            model: \(scene.names.model)
            deck: \(scene.names.deck)::{level}
            fields: { Word: "{word}" }

        """)
      let run = try await scene.project.run("apply", "--yes", "--target", "release")
      #expect(run.status == 3, "\(run)")
      #expect(run.errors.contains("words.csv:2") && run.errors.contains("words.csv:4"), "\(run)")
      #expect(!scene.project.exists("build/words.apkg"))
    }

    /// periodic-table#143, KarelZe/anki-decks#6, genanki#55, CrowdAnki#28 #154, anki#2482 #2693.
    @Test("Pain 11: a new version with a changed model updates the model and forks none")
    func changedModel() async throws {
      try await publish()
      try scene.study()
      try scene.project.change("models/word.yaml", from: "20px", to: "30px")
      try scene.project.change("models/word.yaml", from: "<hr>", to: "<hr id=answer>{{Hint}}")
      try scene.project.change("models/word.yaml", from: "Extra]", to: "Extra, Hint]")
      try scene.project.change(
        "decks/words.yaml", from: "Meaning: hello", to: "Meaning: hi, Hint: h")
      try await scene.keepingHistory { try await publish() }
      #expect(try models() == [scene.names.model])
      #expect(try scene.words() == ["bonjour", "merci"])
      // The import made a field in each of the learner's notes, which are thereby newer than ours.
      try scene.project.change("decks/words.yaml", from: "Meaning: hi", to: "Meaning: hi there")
      try await scene.keepingHistory { try await publish(at: Date(timeIntervalSinceNow: 3600)) }
      #expect(try models() == [scene.names.model])
      #expect(try scene.note("bonjour").field("Hint") == "h")
      #expect(try scene.note("bonjour").field("Meaning") == "hi there")
      #expect(try scene.words() == ["bonjour", "merci"])
    }

    private func tag(_ word: String) throws {
      let note = try scene.note(word)["noteId"]
      try scene.anki.call("addTags", ["notes": [note], "tags": "leech"])
    }

    /// The learner's note is of the time at which they tagged it: only a date of after that is newer.
    @Test("A release built from a clean checkout of a later commit reaches a note that was tagged")
    func fromACleanCheckout() async throws {
      let repository = try Repository(scene.project.directory)
      try repository.commit(at: Date(timeIntervalSinceNow: -86_400))
      try await publish()
      try scene.study()
      try tag("bonjour")
      try scene.project.change("decks/words.yaml", from: "Meaning: hello", to: "Meaning: good day")
      try repository.commit(at: Date(timeIntervalSinceNow: 3600))
      try FileManager.default.removeItem(at: scene.project.file("build"))
      try await scene.keepingHistory { try await publish() }
      #expect(try scene.note("bonjour").field("Meaning") == "good day")
      #expect(try scene.words() == ["bonjour", "merci"])
    }

    @Test("A release built onto the last one leaves alone what the learner did to other notes")
    func ontoTheLastRelease() async throws {
      let repository = try Repository(scene.project.directory)
      try repository.commit(at: Date(timeIntervalSinceNow: -86_400))
      try await publish()
      try scene.study()
      try tag("bonjour")
      try tag("merci")
      try scene.edit("merci", ["Meaning": "my own"])
      try scene.project.change("decks/words.yaml", from: "Meaning: hello", to: "Meaning: good day")
      try repository.commit(at: Date(timeIntervalSinceNow: 3600))
      try await scene.keepingHistory { try await publish() }
      #expect(try scene.note("bonjour").field("Meaning") == "good day")
      #expect(try scene.note("merci").field("Meaning") == "my own")
      #expect(try scene.note("merci").tags == ["leech"])
    }
  }
}
