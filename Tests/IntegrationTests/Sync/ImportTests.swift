import Foundation
import Testing

extension AnkiTests {
  /// Decks that live in Anki become files.
  @Suite struct ImportTests {
    let scene: Scene
    /// Where the new project goes.
    let other: Project

    init() throws {
      scene = try Scene()
      other = try Project([:])
    }

    private func importDeck(_ more: String...) async throws -> Run {
      try await Program.run(
        ["import", "anki:", "--deck", scene.names.deck, "--into", "new"]
          + ["--url", scene.anki.url, "--namespace", "new-\(scene.names.namespace)"] + more,
        in: other.directory)
    }

    private func plan() async throws -> Run {
      try await other.run("plan", "new", "--exit-code")
    }

    /// The files of the new project, by path.
    private func files() throws -> [String: Data] {
      let root = other.file("new")
      let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path)
      return try paths.reduce(into: [:]) { files, path in
        let file = root.appendingPathComponent(path)
        if !file.hasDirectoryPath, !path.hasPrefix(".deckform") {
          files[path] = try Data(contentsOf: file)
        }
      }
    }

    @Test("what was made by hand becomes files whose plan is empty, with --target taking it over")
    func takenOver() async throws {
      try await scene.applyFully()
      try scene.anki.call(
        "storeMediaFile", ["filename": "\(scene.names.suffix) a.svg", "data": "PHN2Zy8+"])
      let picture = "<img src=\"\(scene.names.suffix)%20a.svg\">"
      let texts = [
        "- a: b #c\n\n  <br>\t", "'\"\\ {x}", picture + "[sound:gone.mp3]",
        "\u{2028}é<div>\n</div>",
      ]
      // The same first field several times: only their numbers tell them apart.
      for text in texts { try scene.addByHand("same", meaning: text, tags: ["own", "x::y"]) }
      let run = try await importDeck("--target", "anki", "--yes")
      #expect(run.status == 0, "\(run)")
      #expect(run.output.contains("Imported 6 notes, 1 model and 1 media file from Anki"), "\(run)")
      #expect(run.output.contains("gone.mp3"), "\(run)")
      let plan = try await plan()
      #expect(plan.status == 0, "\(plan)")
      let notes = try scene.notes()
      #expect(notes.count == 6)
      #expect(notes.allSatisfy { $0.tags.contains("deckform::new-\(scene.names.namespace)") })
      #expect(Set(notes.compactMap { $0.field("Meaning") }).isSuperset(of: texts))
    }

    @Test("a second import of the same deck changes no file, whatever was asked for")
    func twice() async throws {
      try await scene.applyFully()
      #expect(try await importDeck("--target", "anki", "--yes").status == 0)
      let before = try files()
      #expect(before.count == 6)
      let run = try await importDeck("--split", "none", "--notes", "csv")
      #expect(run.status == 0, "\(run)")
      #expect(run.output.contains("Nothing is new in Anki."), "\(run)")
      #expect(try files() == before)
      try scene.addByHand("salut", meaning: "hi")
      let added = try await importDeck("--target", "anki", "--yes")
      #expect(added.status == 0, "\(added)")
      #expect(added.output.contains("Imported 1 note, 0 models"), "\(added)")
      #expect(try files().filter { before[$0.key] != nil } == before)
      #expect(try files().count == before.count + 1)
    }

    @Test("an import alone sends nothing that changes anything")
    func onlyReads() async throws {
      try await scene.applyFully()
      let (run, requests) = try await scene.anki.requests { try await importDeck() }
      #expect(run.status == 0, "\(run)")
      #expect(requests.writes.filter { $0 != "exportPackage" } == [])
      #expect(try await plan().status == 2)
    }

    @Test("a note whose first field is empty is taken over, with a warning")
    func emptyFirstField() async throws {
      try await scene.applyFully()
      let number = try scene.addByHand("empty", meaning: "hi")
      try scene.anki.call(
        "updateNoteFields", ["note": ["id": .number(number), "fields": ["Word": "<br>"]]])
      let run = try await importDeck()
      #expect(run.status == 0, "\(run)")
      #expect(run.output.contains("Imported 3 notes"), "\(run)")
    }

    @Test("what is not there leaves nothing behind")
    func nothingThere() async throws {
      let run = try await importDeck()
      #expect(run.status == 1, "\(run)")
      #expect(run.errors.contains("there is no deck \"\(scene.names.deck)\" in Anki"), "\(run)")
      #expect(!other.exists("new"))
    }

    @Test("no file that is there is changed")
    func taken() async throws {
      try await scene.applyFully()
      try scene.anki.call(
        "storeMediaFile", ["filename": "\(scene.names.suffix).svg", "data": "PHN2Zy8+"])
      try scene.addByHand("pic", meaning: "<img src=\"\(scene.names.suffix).svg\">")
      let media = "new/media/\(scene.names.suffix).svg"
      try other.write(media, "mine")
      let run = try await importDeck()
      #expect(run.status == 1, "\(run)")
      #expect(run.errors.contains("already there, with other content: media/"), "\(run)")
      #expect(try files().keys.sorted() == ["media/\(scene.names.suffix).svg"])
    }
  }
}
