import Foundation
import Testing

extension AnkiTests {
  /// Media reach Anki by path where it can read our files, and by data where it cannot.
  @Suite struct MediaTests {
    let scene: Scene
    let name: String

    init() throws {
      let file = "pic-\(Unique().suffix).png"
      scene = try Scene(
        Vocabulary(notes: "  - { id: one, fields: { Word: one, Meaning: { image: \(file) } } }"))
      try scene.project.write("media/\(file)", "picture")
      name = file
    }

    private func stored() throws -> JSON {
      try scene.anki.call("retrieveMediaFile", ["filename": .string(name)])
    }

    /// How the calls of storeMediaFile in the log gave the content of our file.
    private func ways(_ requests: [LoggedRequest]) -> Set<String> {
      let calls = requests.flatMap(\.calls).filter {
        $0.action == "storeMediaFile" && $0.filename == name
      }
      return Set(calls.flatMap(\.keys)).intersection(["path", "data"])
    }

    @Test func byPath() async throws {
      let (run, requests) = try await scene.anki.requests { try await scene.apply() }
      #expect(run.status == 0, "\(run)")
      #expect(ways(requests) == ["path"])
      #expect(try stored() == .string(Data("picture".utf8).base64EncodedString()))
    }

    @Test func byData() async throws {
      try await scene.anki.with(["other-host": true]) {
        let (run, requests) = try await scene.anki.requests { try await scene.apply() }
        #expect(run.status == 0, "\(run)")
        #expect(ways(requests).contains("data"))
        let plan = try await scene.plan()
        #expect(plan.status == 0, "\(plan)")
      }
      #expect(try stored() == .string(Data("picture".utf8).base64EncodedString()))
    }

    @Test(arguments: [false, true])
    func changedContentIsOneOperation(otherHost: Bool) async throws {
      try await scene.applyFully()
      // The same size: only the content tells.
      try scene.project.write("media/\(name)", "pictwre")
      try await scene.anki.with(otherHost ? ["other-host": true] : [:]) {
        let operations = try await scene.operations()
        #expect(operations == ["storeMedia"])
        try await scene.applyFully()
      }
      #expect(try stored() == .string(Data("pictwre".utf8).base64EncodedString()))
    }

    @Test func planOfMediaWritesNothing() async throws {
      let (plan, requests) = try await scene.anki.requests { try await scene.plan() }
      #expect(plan.status == 2, "\(plan)")
      #expect(requests.writes == [])
    }

    @Test func emptyFile() async throws {
      try scene.project.write("media/\(name)", "")
      try await scene.applyFully()
      #expect(try stored() == "")
    }
  }
}
