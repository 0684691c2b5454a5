import Foundation
import Testing

extension AnkiTests.Scenarios {
  @Suite struct DeletionTests {
    let scene: Scene

    /// Ten words, all studied, and one note of the learner's own in their deck.
    init() async throws {
      let notes = (1...10).map {
        "  - { id: w\($0), fields: { Word: word \($0), Meaning: m\($0) } }"
      }
      scene = try await Scene.studied(Vocabulary(notes: notes.joined(separator: "\n")))
    }

    private func remove(_ numbers: ClosedRange<Int>) throws {
      for number in numbers {
        try scene.project.change(
          "decks/words.yaml",
          from: "  - { id: w\(number), fields: { Word: word \(number), Meaning: m\(number) } }\n",
          to: "")
      }
    }

    /// CrowdAnki#64 #216, Ultimate Geography#306, anki-markdown-notes#2 #3, Obsidian_to_Anki#657.
    @Test("Pain 6: a note that left the files goes when the policy and its reviews are agreed to")
    func removalIsPropagated() async throws {
      try scene.setPolicy("removed: delete")
      let gone = try scene.note("word 3")["noteId"]
      let before = try scene.history()
      let kept = before.of(try scene.notes().map { $0["noteId"] }.filter { $0 != gone })
      try remove(3...3)
      try await scene.keepingHistory {
        let apply = try await scene.apply()
        #expect(apply.status == 4, "\(apply)")
        #expect(apply.everything.contains("--allow reviews=3"), "\(apply)")
      }
      try await scene.applyFully("--allow", "reviews=3")
      try scene.expectKept(kept)
      #expect(try scene.words().count == 10)
      #expect(try !scene.words().contains("word 3"))
    }

    /// The same threads; who wants to keep what was learned has it suspended.
    @Test(
      "Pain 6: a note that left the files is suspended with its reviews, and comes back with them")
    func removalSuspends() async throws {
      try scene.setPolicy("removed: suspend")
      let files = try String(contentsOf: scene.project.file("decks/words.yaml"), encoding: .utf8)
      try scene.anki.call("suspend", ["cards": scene.note("word 4")["cards"]])
      let before = try scene.history()
      try remove(3...4)
      try await scene.applyFully()
      try scene.expectKept(before, besides: ["queue"])
      let suspended = try scene.anki.call("areSuspended", ["cards": scene.note("word 3")["cards"]])
      #expect(suspended == [true])
      try scene.project.write("decks/words.yaml", files)
      try await scene.applyFully()
      try scene.expectKept(before)
    }

    /// yanki-obsidian#14 #45 #46, logseq-anki-sync#235, sync-excel-with-anki#1.
    @Test("Pain 6: files that went missing take nothing away")
    func missingFiles() async throws {
      try scene.setPolicy("removed: delete")
      let words = try scene.words()
      try await scene.keepingHistory {
        try remove(2...9)
        let many = try await scene.apply("--allow", "reviews=999")
        #expect(many.status == 4, "\(many)")
        #expect(many.everything.contains("--allow delete=8"), "\(many)")
        try FileManager.default.removeItem(at: scene.project.file("decks/words.yaml"))
        let all = try await scene.apply("--allow", "reviews=999,delete=999")
        #expect(all.status != 0, "\(all)")
        try scene.project.write("decks/words.yaml", "notes: []\n")
        let empty = try await scene.apply("--allow", "reviews=999,delete=999")
        #expect(empty.status == 4, "\(empty)")
        try scene.project.write("decks/words.yaml", "notes: [\n")
        let broken = try await scene.apply("--allow", "reviews=999,delete=999")
        #expect(broken.status == 3, "\(broken)")
      }
      #expect(try scene.words() == words)
    }

    /// yanki-obsidian#14, logseq-anki-sync#235.
    @Test("Pain 6: only what this project wrote is ever deleted")
    func onlyOurs() async throws {
      try scene.setPolicy("removed: delete")
      try scene.addByHand(
        "copied", meaning: "by the learner", tags: ["Own::Tag", .string("deckform::other")])
      try scene.addByHand("word 1", meaning: "the learner's", tags: ["Own::Tag"])
      // A learner moves one of ours into a deck of their own: it is theirs now.
      let own = "Own \(scene.names.suffix)"
      try scene.anki.call(
        "changeDeck", ["cards": scene.note("word 7")["cards"], "deck": .string(own)])
      try remove(7...7)
      try await scene.keepingHistory {
        _ = try await scene.apply("--allow", "reviews=999,delete=999")
      }
      #expect(try scene.words().count == 13)
    }
  }
}
