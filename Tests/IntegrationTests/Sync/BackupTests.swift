import Foundation
import Testing

extension AnkiTests {
  /// What is taken away is kept in a package before.
  @Suite struct BackupTests {
    let scene: Scene

    init() throws {
      scene = try Scene()
      try scene.project.change(
        "deckform.yaml", from: "targets:", to: "policy: { removed: delete }\ntargets:")
    }

    private func remove(_ word: String, _ meaning: String) throws {
      try scene.project.change(
        "decks/words.yaml",
        from: "  - id: \(word)\n    fields: { Word: \(word), Meaning: \(meaning) }\n", to: "")
    }

    private var backups: [URL] {
      get throws {
        let folder = scene.project.file(".deckform/backups")
        let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        return (found?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "apkg" }
      }
    }

    @Test func aDeletedNoteComesBackFromIt() async throws {
      try await scene.applyFully()
      let number = try scene.note("merci")["noteId"]
      try remove("merci", "thanks")
      let run = try await scene.apply()
      #expect(run.status == 0, "\(run)")
      let package = try #require(try backups.first)
      #expect(run.errors.contains(package.lastPathComponent), "\(run)")
      #expect(try scene.notes().count == 1)
      try scene.anki.call("importPackage", ["path": .string(package.path)])
      #expect(try scene.note("merci")["noteId"] == number)
    }

    @Test func whatTakesNothingAwayNeedsNone() async throws {
      try await scene.applyFully()
      #expect(try backups.isEmpty)
    }

    @Test func whereItCannotBeMadeNothingIsSent() async throws {
      try await scene.applyFully()
      try remove("merci", "thanks")
      try scene.project.change("decks/words.yaml", from: "hello", to: "good day")
      let (run, requests) = try await scene.anki.requests {
        try await scene.anki.with(["other-host": true]) { try await scene.apply() }
      }
      #expect(run.status == 4, "\(run)")
      #expect(run.errors.contains("--no-backup"), "\(run)")
      #expect(Set(requests.writes) == ["storeMediaFile", "exportPackage", "deleteMediaFile"])
      #expect(try scene.notes().count == 2)
      #expect(try scene.note("bonjour").field("Meaning") == "hello")
      try await scene.anki.with(["other-host": true]) { try await scene.applyFully("--no-backup") }
      #expect(try scene.notes().count == 1)
    }

    /// The lock is the first write, the export the second.
    @Test(arguments: [["drop-at-write": 2], ["drop-at-write": 2, "stays-cut": true]] as [JSON])
    func whereTheConnectionBreaksOffAnkiIsNotReachable(faults: JSON) async throws {
      try await scene.applyFully()
      try remove("merci", "thanks")
      try scene.project.change("decks/words.yaml", from: "hello", to: "good day")
      let (run, requests) = try await scene.anki.requests {
        try await scene.anki.with(faults) { try await scene.apply() }
      }
      #expect(run.status == 5, "\(run)")
      #expect(run.errors.contains("nothing was changed"), "\(run)")
      #expect(!run.errors.contains("--no-backup"), "\(run)")
      let harmless: Set = ["storeMediaFile", "exportPackage", "deleteMediaFile"]
      #expect(harmless.isSuperset(of: requests.writes))
      #expect(try scene.notes().count == 2)
      #expect(try scene.note("bonjour").field("Meaning") == "hello")
    }

    @Test func aRemovedFieldIsKept() async throws {
      let scene = scene
      try await scene.applyFully()
      let number = try scene.note("bonjour")["noteId"]
      try scene.anki.call(
        "updateNoteFields", ["note": ["id": number, "fields": ["Extra": "my hint"]]])
      try scene.project.change("models/word.yaml", from: ", Extra]", to: "]")
      let run = try await scene.apply("--allow", "full-sync,remove-field=Extra")
      #expect(run.status == 0, "\(run)")
      #expect(try backups.count == 1)
    }

    @Test func ofAPackageItIsACopy() async throws {
      let first = try await scene.apply("--target", "release")
      #expect(first.status == 0, "\(first)")
      let old = try Data(contentsOf: scene.project.file("build/words.apkg"))
      try remove("merci", "thanks")
      let run = try await scene.apply("--target", "release", "--allow", "delete=1")
      #expect(run.status == 0, "\(run)")
      let copy = try #require(try backups.first)
      #expect(try Data(contentsOf: copy) == old)
    }
  }
}
