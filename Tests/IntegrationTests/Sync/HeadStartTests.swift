import Testing

extension AnkiTests {
  /// Anki is reached while the files are read; that must not show but in the time it takes.
  @Suite struct HeadStartTests {
    let scene: Scene

    init() throws {
      scene = try Scene()
    }

    private func breakAFile() throws {
      try scene.project.write("decks/broken.yaml", "notes: [\n")
    }

    @Test(arguments: ["plan", "status", "apply"])
    func wrongFilesAreToldAndNothingIsWritten(command: String) async throws {
      try breakAFile()
      let arguments = [command] + (command == "apply" ? ["--yes"] : [])
      let (run, requests) = try await scene.anki.requests {
        try await Program.run(arguments, in: scene.project.directory)
      }
      #expect(run.status == 3 && run.errors.contains("broken.yaml"), "\(run)")
      #expect(requests.count <= 1 && requests.writes == [])
    }

    /// The process ends while a request is under way.
    @Test func wrongFilesEndItAtAnyMoment() async throws {
      try breakAFile()
      for _ in 1...30 {
        let run = try await Program.run(["plan"], in: scene.project.directory)
        #expect(run.status == 3, "\(run)")
      }
    }

    @Test func wrongFilesComeBeforeAnAnkiThatIsNotThere() async throws {
      let nowhere = ["plan", "--url", "http://127.0.0.1:1"]
      let before = try await Program.run(nowhere, in: scene.project.directory)
      #expect(before.status == 5 && before.errors.contains("nothing answers at"), "\(before)")
      try breakAFile()
      let run = try await Program.run(nowhere, in: scene.project.directory)
      #expect(run.status == 3 && run.errors.contains("broken.yaml"), "\(run)")
      #expect(!run.errors.contains("nothing answers at"), "\(run)")
    }

    @Test func validateAsksNothing() async throws {
      let (run, requests) = try await scene.anki.requests {
        try await Program.run(["validate"], in: scene.project.directory)
      }
      #expect(run.status == 0 && requests.isEmpty, "\(run)")
    }

    @Test func aPlanWithNothingToDoTakesFewRequests() async throws {
      try await scene.applyFully()
      let (run, requests) = try await scene.anki.requests { try await scene.plan() }
      #expect(run.status == 0, "\(run)")
      #expect(requests.count <= 4, "\(requests.map { $0.calls.map(\.action) })")
      #expect(requests.writes == [])
    }
  }
}
