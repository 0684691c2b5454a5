import Foundation
import Testing

extension AnkiTests {
  /// What was done is written down in the project, before and after.
  @Suite struct JournalTests {
    let scene: Scene

    init() throws {
      scene = try Scene()
    }

    /// The lines of the last journal.
    private func lastJournal() throws -> [JSON] {
      let name = try #require(try scene.project.journals.last)
      let text = try Data(contentsOf: scene.project.file(".deckform/journal/\(name)"))
      return try text.split(separator: UInt8(ascii: "\n")).map {
        try JSONDecoder().decode(JSON.self, from: $0)
      }
    }

    @Test func applyWritesIntentsAndResults() async throws {
      try await scene.applyFully()
      let lines = try lastJournal()
      #expect(lines.count == 9)
      #expect(lines[0]["namespace"] == .string(scene.names.namespace))
      #expect(lines[0]["target"] == "anki")
      #expect(
        lines[1...4].map { $0["operation"] } == ["createDeck", "createModel", "addNote", "addNote"])
      #expect(lines[5...].map { $0["outcome"] } == ["done", "done", "done", "done"])
      #expect(try lines[7]["note"] == scene.note("bonjour")["noteId"])
      #expect(
        try String(contentsOf: scene.project.file(".deckform/.gitignore"), encoding: .utf8) == "*\n"
      )
    }

    @Test func bothSidesAreInIt() async throws {
      try await scene.applyFully()
      try scene.project.change("decks/words.yaml", from: "hello", to: "good day")
      try await scene.applyFully()
      #expect(try scene.project.journals.count == 2)
      let intent = try lastJournal()[1]
      #expect(intent["from"]["fields"][1]["text"] == "hello")
      #expect(intent["to"]["fields"][1]["text"] == "good day")
      #expect(intent["kind"] == "note")
      #expect(intent["key"] == "bonjour")
    }

    @Test func nothingToDoIsNotWrittenDown() async throws {
      try await scene.applyFully()
      try await scene.applyFully()
      #expect(try scene.project.journals.count == 1)
    }

    @Test func noSecretIsInIt() async throws {
      try await scene.anki.with(["key": "sesame"]) {
        let run = try await scene.project.run(
          "apply", "--yes", environment: ["ANKICONNECT_KEY": "sesame"])
        #expect(run.status == 0, "\(run)")
      }
      #expect(try !lastJournal().description.contains("sesame"))
    }

    @Test func aCutIsToldOnceAndAnkiDecides() async throws {
      let (anki, start) = (scene.anki, try scene.anki.logSize())
      _ = try await scene.anki.with(["slow-writes": 300]) {
        try await Program.run(
          ["apply", "--yes"], in: scene.project.directory,
          interruptedWhen: {
            try anki.loggedText(from: start).range(of: Data("createDeck".utf8)) != nil
          }, by: SIGKILL)
      }
      #expect(try lastJournal().count == 5)
      let again = try await scene.apply()
      #expect(again.status == 0, "\(again)")
      #expect(again.errors.contains("was cut off"), "\(again)")
      try scene.project.change("decks/words.yaml", from: "hello", to: "good day")
      let third = try await scene.apply()
      #expect(!third.errors.contains("was cut off"), "\(third)")
    }

    @Test func aPackageHasOneTooUnlessItIsNew() async throws {
      let first = try await scene.apply("--target", "release")
      #expect(first.status == 0, "\(first)")
      #expect(!scene.project.exists(".deckform/journal"))
      try scene.project.change("decks/words.yaml", from: "hello", to: "good day")
      let second = try await scene.apply("--target", "release")
      #expect(second.status == 0, "\(second)")
      let lines = try lastJournal()
      #expect(lines[0]["target"] == "release")
      #expect(lines.count == 3)
    }

    @Test func aFolderThatCannotBeWrittenIsAWarning() async throws {
      try scene.project.write(".deckform", "a file")
      let run = try await scene.apply()
      #expect(run.status == 0, "\(run)")
      #expect(run.errors.contains("the journal cannot be written"), "\(run)")
      #expect(try scene.notes().count == 2)
    }
  }
}

extension Project {
  /// The names of its journals, the oldest first.
  var journals: [String] {
    get throws {
      let folder = file(".deckform/journal").path
      guard FileManager.default.fileExists(atPath: folder) else { return [] }
      return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    }
  }
}
