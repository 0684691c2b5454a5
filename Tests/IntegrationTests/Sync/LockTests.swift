import Foundation
import Testing

extension AnkiTests {
  /// One apply at a time, and none that nobody can get rid of.
  @Suite struct LockTests {
    let scene: Scene

    init() throws {
      scene = try Scene()
    }

    private var name: JSON { "_deckform.\(scene.names.namespace).lock.json" }

    private var isLocked: Bool {
      get throws { try scene.anki.call("retrieveMediaFile", ["filename": name]).text != nil }
    }

    /// A lock of somebody else, which ends in so many seconds.
    private func lock(host: String, process: Int = 4_194_300, seconds: Int) throws {
      let now = Int(Date().timeIntervalSince1970)
      let text = """
        {"deckform_lock":1,"owner":"ada@\(host)","host":"\(host)","process":\(process),\
        "token":"x","since":\(now - 60),"until":\(now + seconds)}
        """
      try scene.anki.call(
        "storeMediaFile",
        ["filename": name, "data": .string(Data(text.utf8).base64EncodedString())])
    }

    @Test func somebodyElsesIsRespected() async throws {
      try lock(host: "elsewhere", seconds: 60)
      let (run, requests) = try await scene.anki.requests { try await scene.apply() }
      #expect(run.status == 4, "\(run)")
      #expect(run.errors.contains("ada@elsewhere") && run.errors.contains("UTC"), "\(run)")
      #expect(requests.writes == [])
      #expect(try isLocked)
      #expect(try scene.notes() == [])
    }

    @Test func oneThatIsOverIsTakenOver() async throws {
      try lock(host: "elsewhere", seconds: -1)
      let run = try await scene.apply()
      #expect(run.status == 0, "\(run)")
      #expect(run.errors.contains("ada@elsewhere"), "\(run)")
      #expect(try !isLocked)
      #expect(try scene.notes().count == 2)
    }

    @Test func itIsGivenBackAfterAFailure() async throws {
      let run = try await scene.anki.with(["drop-at-write": 3]) { try await scene.apply() }
      #expect(run.status == 7, "\(run)")
      #expect(try !isLocked)
    }

    @Test func aKilledApplyNeedsNoRepair() async throws {
      let (anki, start) = (scene.anki, try scene.anki.logSize())
      let run = try await scene.anki.with(["slow-writes": 300]) {
        try await Program.run(
          ["apply", "--yes"], in: scene.project.directory,
          interruptedWhen: {
            try anki.loggedText(from: start).range(of: Data("createDeck".utf8)) != nil
          }, by: SIGKILL)
      }
      #expect(run.status == SIGKILL, "\(run)")
      #expect(try isLocked)
      let again = try await scene.apply()
      #expect(again.status == 0, "\(again)")
      #expect(again.errors.contains("Took over"), "\(again)")
      #expect(try !isLocked)
      #expect(try scene.notes().count == 2)
    }

    @Test func aPackageHasNone() async throws {
      let (run, requests) = try await scene.anki.requests {
        try await scene.apply("--target", "release")
      }
      #expect(run.status == 0, "\(run)")
      #expect(requests.isEmpty)
    }
  }
}
