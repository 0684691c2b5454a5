import Foundation
import Testing

extension AnkiTests {
  /// The world fails: a clear message, the right exit code, nothing written or all of it told.
  @Suite struct FaultTests {
    let scene: Scene

    init() throws {
      scene = try Scene()
    }

    /// Expects that apply under these faults ends with 5, says so, and writes nothing.
    private func apply(
      under faults: JSON, says words: String..., options: [String] = [],
      sourceLocation: SourceLocation = #_sourceLocation
    ) async throws {
      let (run, requests) = try await scene.anki.requests {
        try await scene.anki.with(faults) {
          try await Program.run(["apply", "--yes"] + options, in: scene.project.directory)
        }
      }
      #expect(run.status == 5, "\(run)", sourceLocation: sourceLocation)
      for word in words {
        #expect(
          run.errors.localizedCaseInsensitiveContains(word), "\(run)",
          sourceLocation: sourceLocation)
      }
      #expect(requests.writes == [], sourceLocation: sourceLocation)
    }

    @Test func ankiIsNotRunning() async throws {
      let project = try Project(Vocabulary().files(url: "http://127.0.0.1:9"))
      let run = try await project.run("plan")
      #expect(run.status == 5, "\(run)")
      #expect(run.errors.contains("127.0.0.1:9") && run.errors.contains("start Anki"), "\(run)")
    }

    @Test func keyIsMissing() async throws {
      try await apply(under: ["key": "secret"], says: "key", "ANKICONNECT_KEY")
    }

    @Test func keyIsWrong() async throws {
      let run = try await scene.anki.with(["key": "secret"]) {
        try await scene.project.run("plan", environment: ["ANKICONNECT_KEY": "wrong"])
      }
      #expect(run.status == 5, "\(run)")
      #expect(run.errors.contains("key"), "\(run)")
      #expect(!run.everything.contains("secret") && !run.everything.contains("wrong\""), "\(run)")
    }

    @Test func keyIsSentWithEveryElement() async throws {
      try await scene.anki.with(["key": "secret"]) {
        let environment = ["ANKICONNECT_KEY": "secret"]
        let apply = try await scene.project.run("apply", "--yes", environment: environment)
        #expect(apply.status == 0, "\(apply)")
        let plan = try await scene.project.run("plan", "--exit-code", environment: environment)
        #expect(plan.status == 0, "\(plan)")
      }
      #expect(try scene.notes().count == 2)
    }

    @Test func keyFromAFile() async throws {
      let scene = try Scene(Vocabulary(targetExtra: ", key: { file: key.txt }"))
      try scene.project.write("key.txt", "secret\n")
      try await scene.anki.with(["key": "secret"]) {
        let plan = try await scene.plan()
        #expect(plan.status == 2, "\(plan)")
      }
    }

    @Test func anotherProfileIsOpen() async throws {
      let scene = try Scene(Vocabulary(targetExtra: ", profile: Work"))
      let (run, requests) = try await scene.anki.requests {
        try await scene.anki.with(["profile": "Private"]) { try await scene.apply() }
      }
      #expect(run.status == 5, "\(run)")
      #expect(run.errors.contains("Work") && run.errors.contains("Private"), "\(run)")
      #expect(requests.writes == [])
    }

    @Test func theRightProfileIsOpen() async throws {
      let scene = try Scene(Vocabulary(targetExtra: ", profile: Work"))
      try await scene.anki.with(["profile": "Work"]) {
        let plan = try await scene.plan()
        #expect(plan.status == 2, "\(plan)")
      }
    }

    @Test func noCollectionIsOpen() async throws {
      try await apply(under: ["no-collection": true], says: "profile")
    }

    @Test func aDialogIsOpenInAnki() async throws {
      try await apply(under: ["hang": true], says: "dialog", options: ["--timeout", "1"])
    }

    @Test func replyIsNoJSON() async throws {
      try await apply(under: ["reply": "not-json"], says: "JSON")
    }

    @Test func replyIsCutOff() async throws {
      try await apply(under: ["reply": "cut-off"])
    }

    /// Whichever of the four writes it is at which the connection drops: the report is true, and
    /// running again makes the rest, and nothing twice.
    ///
    /// The lock is the write before them.
    @Test(arguments: 1...4)
    func connectionDrops(atWrite number: Int) async throws {
      let run = try await scene.anki.with(["drop-at-write": .number(number + 1)]) {
        try await scene.apply()
      }
      #expect(run.status == (number == 1 ? 1 : 7), "\(run)")
      #expect(run.output.contains("Apply: \(number - 1) done"), "\(run)")
      try await scene.applyFully()
      #expect(try scene.notes().count == 2)
      _ = try scene.note("bonjour")
      _ = try scene.note("merci")
    }
  }
}
