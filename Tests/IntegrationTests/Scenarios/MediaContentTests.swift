import Foundation
import Testing

extension AnkiTests.Scenarios {
  @Suite struct MediaContentTests {
    let scene: Scene
    /// Pictures of the project: one in a field, one that templates use.
    let (picture, fixed): (String, String)

    init() async throws {
      let suffix = Unique().suffix
      (picture, fixed) = ("pic-\(suffix).png", "_fixed-\(suffix).png")
      var vocabulary = Vocabulary(notes: "  - { id: one, fields: { Word: one, Meaning: two } }")
      vocabulary.notes += "\n  - { id: two, fields: { Word: two, Meaning: { image: \(picture) } } }"
      scene = try Scene(vocabulary)
      try scene.project.write("media/\(picture)", "picture")
      try scene.project.write("media/\(fixed)", "fixed")
      try scene.project.change(
        "models/word.yaml", from: "<hr>", to: "<hr><img src='\(fixed)'>")
      try await scene.applyFully()
      try scene.study()
    }

    private func content(_ name: String) throws -> String? {
      let data = try scene.anki.call("retrieveMediaFile", ["filename": .string(name)]).text
      return data.flatMap { Data(base64Encoded: $0) }.map { String(decoding: $0, as: UTF8.self) }
    }

    /// logseq-anki-sync#43, AnkiCollab#14, periodic-table#143.
    @Test("Pain 18: a changed picture of the same name and size is updated")
    func changedPicture() async throws {
      try scene.project.write("media/\(picture)", "pictwre")
      try scene.project.write("media/\(fixed)", "fixad")
      try await scene.keepingHistory { try await scene.applyFully() }
      #expect(try content(picture) == "pictwre")
      #expect(try content(fixed) == "fixad")
    }

    /// The same threads.
    @Test("Pain 18: a picture that the learner changed stays")
    func learnersChange() async throws {
      let data = JSON.string(Data("mine".utf8).base64EncodedString())
      try scene.anki.call("storeMediaFile", ["filename": .string(picture), "data": data])
      try await scene.keepingHistory { try await scene.applyFully() }
      #expect(try content(picture) == "mine")
    }

    /// Ultimate Geography's notes on unused media, AnkiCollab#14.
    @Test("Pain 18: only our own pictures go, when nobody uses them; static files never do")
    func orphans() async throws {
      try scene.setPolicy("removed: delete")
      let others = ["own-\(scene.names.suffix).png", "_own-\(scene.names.suffix).js"]
      for name in others {
        try scene.anki.call("storeMediaFile", ["filename": .string(name), "data": "eA=="])
      }
      let number = try scene.addByHand(
        "mine", meaning: "<img src=\"\(picture)\">", tags: ["Own::Tag"])
      try scene.project.change(
        "decks/words.yaml", from: "Meaning: { image: \(picture) }", to: "Meaning: none")
      try scene.project.change("models/word.yaml", from: "<img src='\(fixed)'>", to: "")
      try await scene.keepingHistory { try await scene.applyFully() }
      #expect(try content(picture) == "picture", "the learner's own note shows it")
      try scene.anki.call("deleteNotes", ["notes": [.number(number)]])
      try await scene.applyFully()
      #expect(try content(picture) == nil)
      #expect(try content(fixed) == "fixed")
      #expect(try others.map(content) == ["x", "x"])
    }
  }
}
