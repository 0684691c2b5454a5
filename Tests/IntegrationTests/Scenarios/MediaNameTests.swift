import Foundation
import Testing

extension AnkiTests.Scenarios {
  @Suite struct MediaNameTests {
    /// Names that other tools broke, with a part of its own each.
    private static func names(_ suffix: String) -> [String] {
      [
        "sub/folder/plain-\(suffix).png", "two words \(suffix).png", "100%20 \(suffix).png",
        "UPPER-\(suffix).PNG", "cafe\u{301}-\(suffix).png", "日本-\(suffix).png",
        "q&a's (1) \(suffix).png", "\(String(repeating: "long", count: 40))-\(suffix).png",
        "a+b=c,d;\(suffix).png",
      ]
    }

    /// flashcards-obsidian#150 #153 #160, genanki#19 #95 #156, AnkiDroid#16462 #5137 #8148,
    /// ankdown#7, KarelZe/anki-decks#4.
    @Test("Pain 17: a picture is shown whatever its file is called")
    func everyName() async throws {
      let scene = try Scene(Vocabulary(notes: "  - { id: x, fields: { Word: x } }"))
      var notes = "notes:\n"
      for (index, name) in Self.names(scene.names.suffix).enumerated() {
        try scene.project.write("decks/\(name)", "picture \(index)")
        notes +=
          "  - { id: p\(index), fields: { Word: w\(index), Meaning: { image: \"\(name)\" } } }\n"
      }
      try scene.project.change("decks/words.yaml", from: "notes:\n", to: notes)
      try await scene.applyFully()
      try scene.study()
      for index in Self.names("").indices {
        try expectShown("w\(index)", "picture \(index)", in: scene)
      }
      try await scene.keepingHistory {
        let (again, requests) = try await scene.anki.requests { try await scene.apply() }
        #expect(again.status == 0, "\(again)")
        #expect(requests.writes == [])
      }
    }

    /// Expects that the picture of a note is stored under the name by which the note asks for it.
    private func expectShown(_ word: String, _ content: String, in scene: Scene) throws {
      let html = try #require(try scene.note(word).field("Meaning"))
      let source = try #require(
        html.components(separatedBy: "src=\"").last?.split(separator: "\"").first)
      let escaped = source.replacingOccurrences(of: "&amp;", with: "&")
        .replacingOccurrences(of: "&#39;", with: "'")
      let name = try #require(escaped.removingPercentEncoding)
      let stored = try scene.anki.call("retrieveMediaFile", ["filename": .string(name)])
      #expect(stored == .string(Data(content.utf8).base64EncodedString()), "\(html)")
    }

    /// The same threads: a silent rename, or one picture in the place of the other.
    @Test("Pain 17: two files of one name are an error, or get names of their own")
    func oneNameTwice() async throws {
      let file = "pic-\(Unique().suffix).png"
      let scene = try Scene(
        Vocabulary(
          notes: """
              - { id: one, fields: { Word: one, Meaning: { image: a/\(file) } } }
              - { id: two, fields: { Word: two, Meaning: { image: b/\(file.uppercased()) } } }
            """))
      try scene.project.write("decks/a/\(file)", "first")
      try scene.project.write("decks/b/\(file.uppercased())", "second")
      let (run, requests) = try await scene.anki.requests { try await scene.apply() }
      #expect(run.status == 3, "\(run)")
      #expect(requests.writes == [])
      try scene.project.change("deckform.yaml", from: "targets:", to: "media_names: hash\ntargets:")
      try await scene.applyFully()
      try expectShown("one", "first", in: scene)
      try expectShown("two", "second", in: scene)
    }

    /// The same threads: the learner has another picture of that name.
    @Test("Pain 17: a picture of the learner's with the same name is never overwritten silently")
    func learnersPicture() async throws {
      let file = "pic-\(Unique().suffix).png"
      let scene = try Scene(
        Vocabulary(notes: "  - { id: one, fields: { Word: one, Meaning: { image: \(file) } } }"))
      try scene.project.write("media/\(file)", "ours")
      let own = JSON.string(Data("the learner's".utf8).base64EncodedString())
      try scene.anki.call("storeMediaFile", ["filename": .string(file), "data": own])
      let apply = try await scene.apply()
      #expect(apply.status == 4, "\(apply)")
      #expect(try scene.anki.call("retrieveMediaFile", ["filename": .string(file)]) == own)
    }
  }
}
