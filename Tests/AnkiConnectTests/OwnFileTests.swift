import DeckSync
import Synchronization
import Testing

@testable import AnkiConnect

@Suite struct OwnFileTests {
  /// A media folder that stores as Anki does, as far as our files need it.
  private final class MediaFolder: Sendable {
    let files: Mutex<[String: String]>

    init(_ files: [String: String] = [:]) { self.files = Mutex(files) }

    var names: [String] { files.withLock { $0.keys.sorted() } }

    func answer(_ request: FakeAnki.Request) -> FakeAnki.Answer {
      let name = request.value(of: "filename")
      return files.withLock { files in
        switch request.name {
        case "retrieveMediaFile": .result(files[name].map { "\"\($0)\"" } ?? "false")
        case "storeMediaFile": store(request, name, in: &files)
        case "deleteMediaFile": remove(name, from: &files)
        default: .error("unexpected \(request.name)")
        }
      }
    }

    private func remove(
      _ name: String, from files: inout [String: String]
    ) -> FakeAnki.Answer {
      files[name] = nil
      return .result("null")
    }

    private func store(
      _ request: FakeAnki.Request, _ name: String, in files: inout [String: String]
    ) -> FakeAnki.Answer {
      let data = request.value(of: "data")
      let keeps = request.parameters.contains(#""deleteExisting":false"#)
      let used = keeps && files[name] != nil && files[name] != data ? "stray-\(name)" : name
      files[used] = data
      return .result("\"\(used)\"")
    }
  }

  private func backend(on folder: MediaFolder) async throws -> AnkiConnectBackend {
    try await FakeAnki.backend { folder.answer($0) }.backend
  }

  @Test func storesReadsAndRemoves() async throws {
    let folder = MediaFolder(["a.json": "b2xk"])
    let anki = try await backend(on: folder)
    try await anki.storeOwnFile("a.json", Array("new".utf8))
    #expect(try await anki.ownFile("a.json") == Array("new".utf8))
    try await anki.removeOwnFile("a.json")
    try await anki.removeOwnFile("a.json")
    #expect(try await anki.ownFile("a.json") == nil)
  }

  @Test func whatIsReadBackOtherwiseIsNotStored() async throws {
    let folder = MediaFolder()
    let (anki, _) = try await FakeAnki.backend { request in
      request.name == "retrieveMediaFile" ? .result(#""b3RoZXI=""#) : folder.answer(request)
    }
    await #expect(throws: BackendError(.refused, "Anki has something else there afterwards")) {
      try await anki.storeOwnFile("a.json", Array("new".utf8))
    }
  }

  @Test func claimsOnlyWhatIsFree() async throws {
    let folder = MediaFolder()
    let anki = try await backend(on: folder)
    #expect(try await anki.claimOwnFile("lock", [1]))
    #expect(try await !anki.claimOwnFile("lock", [2]))
    #expect(try await !anki.claimOwnFile("lock", [1]))
    #expect(folder.names == ["lock"])
  }

  /// Somebody else claims it between our look and our storing.
  @Test func losesARaceWithoutATrace() async throws {
    let folder = MediaFolder()
    let looks = Mutex(0)
    let (anki, _) = try await FakeAnki.backend { request in
      if request.name == "storeMediaFile" { folder.files.withLock { $0["lock"] = "other" } }
      if request.name == "retrieveMediaFile" { looks.withLock { $0 += 1 } }
      if request.name == "retrieveMediaFile", looks.withLock({ $0 > 1 }) {
        return .result(#""b3RoZXI=""#)
      }
      return folder.answer(request)
    }
    #expect(try await !anki.claimOwnFile("lock", [1]))
    #expect(folder.names == ["lock"])
  }

  @Test func aNameThatAnkiChangesIsAnError() async throws {
    let (anki, log) = try await FakeAnki.backend { request in
      switch request.name {
      case "storeMediaFile": .result(#""other""#)
      case "deleteMediaFile": .result("null")
      default: .result("false")
      }
    }
    let error = BackendError(.refused, #"Anki stored "Lock" under the name "other""#)
    await #expect(throws: error) { try await anki.claimOwnFile("Lock", [1]) }
    await #expect(throws: error) { try await anki.storeOwnFile("Lock", [1]) }
    #expect(
      log.requests.joined().filter { $0.name == "deleteMediaFile" }.map(\.parameters)
        == [#"{"filename":"other"}"#])
  }

  @Test func refusesWhatWouldStopAnki() async throws {
    let anki = try await backend(on: MediaFolder())
    await #expect(throws: BackendError.self) {
      try await anki.storeOwnFile("a", Array(repeating: 1, count: 10_000_001))
    }
  }
}

extension FakeAnki.Request {
  /// The text of a parameter; good for texts without escapes.
  fileprivate func value(of key: String) -> String {
    guard let start = parameters.firstRange(of: "\"\(key)\":\"")?.upperBound else { return "" }
    return String(parameters[start...].prefix { $0 != "\"" })
  }
}
