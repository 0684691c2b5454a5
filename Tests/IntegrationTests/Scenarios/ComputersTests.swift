import Foundation
import Testing

extension AnkiTests.Scenarios {
  /// More than one computer, profile or version with one collection.
  @Suite struct ComputersTests {
    let scene: Scene

    init() async throws {
      scene = try await Scene.studied()
    }

    /// What git sees of a project: `.deckform` tells it to look away.
    private func snapshot(_ project: Project) throws -> [String: Data] {
      let files = FileManager.default.enumerator(atPath: project.directory.path)
      let paths = (files?.allObjects ?? []).compactMap { $0 as? String }
        .filter { !$0.hasPrefix(".deckform") }
      return try paths.reduce(into: [:]) { snapshot, path in
        var isFolder: ObjCBool = false
        let place = project.file(path)
        _ = FileManager.default.fileExists(atPath: place.path, isDirectory: &isFolder)
        snapshot[path] = isFolder.boolValue ? Data() : try Data(contentsOf: place)
      }
    }

    /// Obsidian_to_Anki#621 #236 #294, apy#134, logseq-anki-sync#166, CrowdAnki#89.
    @Test("Pain 10: nothing of Anki is ever written into the files of the project")
    func filesStay() async throws {
      let before = try snapshot(scene.project)
      try scene.project.change("decks/words.yaml", from: "hello", to: "good day")
      try await scene.keepingHistory { try await scene.applyFully() }
      try scene.project.change("decks/words.yaml", from: "good day", to: "hello")
      try await scene.keepingHistory { try await scene.applyFully() }
      #expect(try snapshot(scene.project) == before)
    }

    /// The same threads: a restored collection, or one into which the deck was imported.
    @Test("Pain 10: notes whose numbers changed are found again")
    func otherNumbers() async throws {
      let stored = try #require(try scene.storedState())
      let state = String(decoding: try #require(Data(base64Encoded: stored)), as: UTF8.self)
      let numbers = try scene.notes().compactMap { $0["noteId"].number }
      let shifted = numbers.reduce(state) {
        $0.replacingOccurrences(of: "\($1)", with: "\($1 - 1_000_000_000)")
      }
      try #require(shifted != state)
      try scene.replaceState(base64: Data(shifted.utf8).base64EncodedString())
      try await scene.keepingHistory {
        try await scene.applyFully()
        try scene.project.change("decks/words.yaml", from: "hello", to: "good day")
        try await scene.applyFully()
      }
      #expect(try scene.words() == ["bonjour", "merci", "own word"])
    }

    /// logseq-anki-sync#230, polar-bookshelf#1050, yanki-obsidian#23.
    @Test("Pain 20: in the wrong profile nothing is written")
    func wrongProfile() async throws {
      let scene = try Scene(Vocabulary(targetExtra: ", profile: Work"))
      let (run, requests) = try await scene.anki.requests {
        try await scene.anki.with(["profile": "Private"]) { try await scene.apply() }
      }
      #expect(run.status == 5, "\(run)")
      #expect(run.errors.contains("Work") && run.errors.contains("Private"), "\(run)")
      #expect(requests.writes == [])
    }

    /// yanki-obsidian#23, logseq-anki-sync#230.
    @Test("Pain 20: a second computer goes on where the first one stopped")
    func secondComputer() async throws {
      let second = try scene.onAnotherComputer()
      try await scene.keepingHistory {
        let (plan, requests) = try await scene.anki.requests { try await second.plan() }
        #expect(plan.status == 0, "\(plan)")
        #expect(requests.writes == [])
        try second.project.change("decks/words.yaml", from: "hello", to: "good day")
        try second.project.change(
          "decks/words.yaml", from: "notes:\n",
          to: "notes:\n  - { id: salut, fields: { Word: salut, Meaning: hi } }\n")
        try await second.applyFully()
        // The first one gets the new files.
        let third = try second.onAnotherComputer()
        #expect(try await third.operations() == [])
      }
      #expect(try scene.words() == ["bonjour", "merci", "own word", "salut"])
    }

    /// The same threads: the first computer has not got the new files yet.
    @Test("Pain 20: older files on a second computer take no studied note away")
    func olderFiles() async throws {
      let second = try scene.onAnotherComputer()
      for side in [scene, second] { try side.setPolicy("removed: delete") }
      try second.project.change(
        "decks/words.yaml", from: "notes:\n",
        to: "notes:\n  - { id: salut, fields: { Word: salut, Meaning: hi } }\n")
      try await second.applyFully()
      let card = try scene.note("salut")["cards"][0]
      try scene.anki.call("answerCards", ["answers": [["cardId": card, "ease": 3]]])
      try await scene.keepingHistory {
        let apply = try await scene.apply()
        #expect(apply.status == 4, "\(apply)")
      }
      #expect(try scene.words() == ["bonjour", "merci", "own word", "salut"])
    }

    /// ankihub PR #371: the collection was synced already, the file that remembers was not.
    @Test("Pain 20: a memory older than the collection loses and doubles nothing")
    func olderMemory() async throws {
      let old = try #require(try scene.storedState())
      let second = try scene.onAnotherComputer()
      try second.project.change("decks/words.yaml", from: "hello", to: "good day")
      try second.project.change(
        "decks/words.yaml", from: "notes:\n",
        to: "notes:\n  - { id: salut, fields: { Word: salut, Meaning: hi } }\n")
      try await second.applyFully()
      try scene.edit("merci", ["Meaning": "thanks, my own"])
      try scene.replaceState(base64: old)
      try await scene.keepingHistory {
        let apply = try await second.apply()
        #expect(apply.status == 0, "\(apply)")
      }
      #expect(try scene.words() == ["bonjour", "merci", "own word", "salut"])
      #expect(try scene.note("merci").field("Meaning") == "thanks, my own")
      #expect(try scene.note("bonjour").field("Meaning") == "good day")
    }

    /// CrowdAnki#263, kind2anki#18: whatever another version left, it is no reason to write.
    @Test(
      "Pain 20: a memory of another version, or a damaged one, loses and doubles nothing",
      arguments: [
        " ", "{", "[]", "null", "{\"deckform_state\":99}", "{\"deckform_state\":1}", "\u{0}",
      ])
    func otherVersion(text: String) async throws {
      try scene.setPolicy("removed: delete")
      try scene.edit("bonjour", ["Meaning": "hello, my own"])
      try scene.replaceState(base64: Data(text.utf8).base64EncodedString())
      try await scene.keepingHistory {
        let apply = try await scene.apply()
        #expect(apply.status == 4, "\(apply)")
      }
      #expect(try scene.words() == ["bonjour", "merci", "own word"])
      #expect(try scene.note("bonjour").field("Meaning") == "hello, my own")
    }
  }
}
