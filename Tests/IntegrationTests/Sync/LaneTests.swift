import Foundation
import Testing

extension AnkiTests {
  /// New notes end up the same, whether they go one by one or in a package.
  @Suite struct LaneTests {
    /// Notes of every kind: cards that are left out, clozes, odd texts, tags, two decks.
    private static func scene() throws -> Scene {
      let scene = try Scene()
      let model = scene.names.model
      try scene.project.write(
        "models/word.yaml",
        """
        models:
          - name: \(model)
            fields: [Word, Meaning, Extra]
            templates:
              - { name: There, front: "{{Word}}", back: "{{Meaning}}" }
              - { name: Back, front: "{{#Extra}}{{Meaning}}{{/Extra}}", back: "{{Word}}" }
          - name: \(model) Cloze
            kind: cloze
            fields: [Word, Extra]
            templates: [{ name: C, front: "{{cloze:Word}}", back: "{{cloze:Word}}{{Extra}}" }]

        """)
      try write(in: scene)
      return scene
    }

    /// Writes the notes; `change` comes behind their meanings and their clozes, and every third gets a field
    /// filled with it that was empty, and a card more.
    private static func write(change: String = "", in scene: Scene) throws {
      let (model, deck) = (scene.names.model, scene.names.deck)
      let notes = try texts.enumerated().map { index, text in
        let extra = index % 3 == 0 ? "x" : index % 3 == 1 ? "'\(change)'" : "''"
        return """
            - id: n\(index)
              fields: { Word: \(try yaml(text)), Meaning: m\(index)\(change), Extra: \(extra) }
              tags: [Tag::a, tag::B, t\(index % 2)]
              deck: \(index % 4 == 0 ? "\(deck)::Below" : deck)

          """
      }
      try scene.project.write(
        "decks/words.yaml",
        """
        defaults: { model: \(model), deck: \(deck) }
        notes:
        \(notes.joined())
          - { id: c1, model: \(model) Cloze, fields: { Word: "{{c1::one}} {{c3::three}}\(change)" } }
          - { id: c2, model: \(model) Cloze, fields: { Word: "{{c2::two}}", Extra: e\(change) } }

        """)
    }

    private static let texts = [
      "plain", "<b>bold</b> &amp; more", "e\u{301} composed", "tab\there", "\u{200B}zero",
      "日本語", "a &nbsp; b", "<img src='x y.png'>", "\u{1F600}", "quote \" ' \\",
    ]

    private static func yaml(_ text: String) throws -> String {
      String(decoding: try JSONEncoder().encode(text), as: UTF8.self)
    }

    /// What a learner can see of the cards, in the order of the queue, with the scene's names taken out.
    private func content(_ scene: Scene) throws -> [String] {
      let query: JSON = ["query": "\"tag:deckform::\(scene.names.namespace)\""]
      let cards = try scene.anki.call("findCards", query)
      let tags = try scene.anki.call("notesInfo", query).elements
        .reduce(into: [JSON: JSON]()) { $0[$1["noteId"]] = $1["tags"] }
      let all = try scene.anki.call("cardsInfo", ["cards": cards]).elements.sorted { one, other in
        [one["due"], one["ord"]].compactMap(\.number)
          .lexicographicallyPrecedes([other["due"], other["ord"]].compactMap(\.number))
      }
      let first = all.first?["due"].number ?? 0
      return try all.map { card in
        var seen = Self.keys.reduce(into: [String: JSON]()) { $0[$1] = card[$1] }
        seen["due"] = .number((card["due"].number ?? 0) - first)
        seen["tags"] = tags[card["note"]]
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return String(decoding: try encoder.encode(JSON.object(seen)), as: UTF8.self)
          .replacingOccurrences(of: scene.names.suffix, with: "…")
      }
    }

    private static let keys = [
      "fields", "ord", "deckName", "modelName", "queue", "type", "reps", "lapses", "factor",
      "interval", "left", "flags",
    ]

    @Test func bothEndInTheSameCollection() async throws {
      let (one, other) = (try Self.scene(), try Self.scene())
      try await one.applyFully("--lane", "actions")
      let (run, requests) = try await other.anki.requests {
        try await other.apply("--lane", "package")
      }
      try #require(run.status == 0, "\(run)")
      #expect(requests.flatMap(\.calls).count { $0.action == "addNote" } == 1)
      #expect(try await other.plan().status == 0)
      let (expected, found) = (try content(one), try content(other))
      #expect(expected.count == 17)
      #expect(expected == found)
      let models = try other.anki.call("modelNames").elements.compactMap(\.text)
        .filter { $0.contains(other.names.suffix) }
      #expect(models.sorted() == [other.names.model, "\(other.names.model) Cloze"])
      let decks = try other.anki.call("deckNames").elements.compactMap(\.text)
        .filter { $0.contains(other.names.suffix) }
      #expect(decks.sorted() == [other.names.deck, "\(other.names.deck)::Below"])
    }

    /// The learner has moved, suspended and tagged what then is changed.
    @Test func changesEndInTheSameCollection() async throws {
      let (one, other) = (try Self.scene(), try Self.scene())
      for scene in [one, other] {
        try await scene.applyFully("--lane", "package")
        try learn(scene)
        try Self.write(change: " anew", in: scene)
      }
      try await one.applyFully("--lane", "actions")
      let (run, requests) = try await other.anki.requests {
        try await other.apply("--lane", "package")
      }
      try #require(run.status == 0, "\(run)")
      let calls = requests.flatMap(\.calls)
      // Those that get a card more.
      #expect(calls.count { $0.action == "updateNoteFields" } == 3)
      #expect(calls.contains { $0.action == "exportPackage" })
      #expect(try await other.plan().status == 0)
      let (expected, found) = (try content(one), try content(other))
      #expect(expected.count == 20)
      #expect(expected == found)
    }

    private func learn(_ scene: Scene) throws {
      let query: JSON = ["query": "\"tag:deckform::\(scene.names.namespace)\""]
      let notes = try scene.anki.call("findNotes", query)
      let cards = try scene.anki.call("findCards", query).elements
      _ = try scene.anki.call("addTags", ["notes": notes, "tags": "Mine::too"])
      _ = try scene.anki.call("suspend", ["cards": .array(Array(cards.prefix(3)))])
      _ = try scene.anki.call(
        "changeDeck",
        ["cards": .array(Array(cards.suffix(2))), "deck": "\(scene.names.deck)::Mine"])
    }

    @Test func adoptedNotesAreChangedInAPackage() async throws {
      let scene = try Self.scene()
      try await scene.applyFully("--lane", "actions")
      let query: JSON = ["query": "\"tag:deckform::\(scene.names.namespace)\""]
      let notes = try scene.anki.call("findNotes", query)
      _ = try scene.anki.call(
        "removeTags", ["notes": notes, "tags": "deckform::\(scene.names.namespace)"])
      _ = try scene.anki.call("deleteMediaFile", ["filename": .string(scene.stateName)])
      try Self.write(change: " anew", in: scene)
      let (run, requests) = try await scene.anki.requests {
        try await scene.apply("--lane", "package", "--adopt")
      }
      try #require(run.status == 0, "\(run)")
      #expect(requests.flatMap(\.calls).count { $0.action == "updateNoteFields" } == 3)
      #expect(try await scene.plan().status == 0)
    }

    @Test func thePlanSaysWhichLaneIsTaken() async throws {
      let scene = try Scene(Vocabulary(notes: Self.words(1...60)))
      #expect(try await scene.plan().output.contains("The 60 new notes go to Anki in a package"))
      #expect(
        try await !scene.plan("--lane", "actions").output.contains("package"))
      let few = try Scene(Vocabulary(notes: Self.words(1...9)))
      #expect(try await !few.plan().output.contains("package"))
    }

    @Test func aLaterPackageComesBehindTheFirst() async throws {
      let scene = try Scene(Vocabulary(notes: Self.words(1...5)))
      try await scene.applyFully("--lane", "package")
      try scene.project.write(
        "decks/words.yaml",
        Vocabulary(names: scene.names, notes: Self.words(1...9)).deck)
      try await scene.applyFully("--lane", "package")
      #expect(try order(scene) == Array(1...9))
    }

    @Test func aSingleOneComesBehindAPackage() async throws {
      let scene = try Scene(Vocabulary(notes: Self.words(1...5)))
      try await scene.applyFully("--lane", "package")
      try scene.project.write(
        "decks/words.yaml", Vocabulary(names: scene.names, notes: Self.words(1...7)).deck)
      try await scene.applyFully("--lane", "actions")
      #expect(try order(scene) == Array(1...7))
    }

    /// The numbers of the words, in the order in which they are learned.
    private func order(_ scene: Scene) throws -> [Int] {
      try content(scene).compactMap { card in
        (1...9).first { card.contains("word-\($0)-") }
      }
    }

    private static func words(_ numbers: ClosedRange<Int>) -> String {
      numbers.map { "    - { id: w\($0), fields: { Word: word-\($0)-, Meaning: m } }\n" }.joined()
    }

    @Test func whereAnkiDoesNotSeeOurFilesEachGoesByItself() async throws {
      let scene = try Self.scene()
      let (run, requests) = try await scene.anki.requests {
        try await scene.anki.with(["other-host": true]) {
          try await scene.apply("--lane", "package")
        }
      }
      try #require(run.status == 0, "\(run)")
      #expect(requests.flatMap(\.calls).count { $0.action == "addNote" } == 12)
      #expect(try await scene.plan().status == 0)
    }
  }
}
