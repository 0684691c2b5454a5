import DeckModel
import DeckPlan
import DeckSync
import Digests
import Foundation
import Testing

@testable import AnkiConnect

@Suite final class PerformMediaTests {
  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "media-\(UUID().uuidString)")

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func file(_ name: String, _ text: String) throws -> MediaFile {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let url = folder.appending(path: name)
    try Data(text.utf8).write(to: url)
    return MediaFile(
      name: name, digest: Digest.sha256(text).hex, size: text.utf8.count, path: url.path)
  }

  private func store(
    _ files: [MediaFile], _ answer: @escaping @Sendable (FakeAnki.Request) -> FakeAnki.Answer
  ) async throws -> (outcomes: [OperationOutcome], sent: [FakeAnki.Request]) {
    let (backend, anki) = try await FakeAnki.backend { request in answer(request) }
    let outcomes = await backend.perform(files.map { .storeMedia(from: nil, to: $0) })
    return (outcomes, Array(anki.requests.dropFirst(2).joined()))
  }

  @Test func storesByPathWhenAnkiReadsTheSameFile() async throws {
    let files = [try file("b.txt", "larger"), try file("a.txt", "text"), try file("e.txt", "")]
    let (outcomes, sent) = try await store(files) { request in
      request.name == "retrieveMediaFile"
        ? .result("\"\(Base64.encode(Array("text".utf8)))\"")
        : .result("\"\(request.storedName)\"")
    }
    #expect(outcomes == Array(repeating: .done(noteID: nil), count: 3))
    #expect(
      sent.map(\.name) == ["storeMediaFile", "retrieveMediaFile"]
        + Array(repeating: "storeMediaFile", count: 2))
    #expect(sent.allSatisfy { !$0.parameters.contains("\"data\"") })
    #expect(sent.map(\.storedName).sorted() == ["a.txt", "a.txt", "b.txt", "e.txt"])
  }

  @Test(arguments: ["absent", "different"])
  func sendsContentWhenAnkiReadsNoneOrAnother(_ situation: String) async throws {
    let files = [try file("a.txt", "text"), try file("e.txt", ""), try file("b.txt", "more")]
    let (outcomes, sent) = try await store(files) { request in
      if request.name == "retrieveMediaFile" { return .result("\"\(Base64.encode([1]))\"") }
      if situation == "absent", request.parameters.contains("\"path\"") {
        return .error("[Errno 2] No such file or directory: 'x'")
      }
      return .result("\"\(request.storedName)\"")
    }
    #expect(
      outcomes == [
        .done(noteID: nil), .failed("AnkiConnect takes no empty file from another machine"),
        .done(noteID: nil),
      ])
    #expect(
      sent.filter { $0.parameters.contains("\"data\"") }.map(\.parameters) == [
        #"{"filename":"a.txt","data":"dGV4dA=="}"#, #"{"filename":"b.txt","data":"bW9yZQ=="}"#,
      ])
  }

  @Test func aFileUnderAnotherNameIsAFailure() async throws {
    let (outcomes, _) = try await store([try file("a.txt", "text")]) { request in
      request.name == "retrieveMediaFile"
        ? .result("\"\(Base64.encode(Array("text".utf8)))\"") : .result("\"a-1.txt\"")
    }
    #expect(outcomes == [.failed(#"Anki stored "a.txt" under the name "a-1.txt""#)])
  }

  @Test func contentThatChangedOrIsTooLargeIsNotSent() async throws {
    var changed = try file("a.txt", "text")
    changed.digest = Digest.sha256("before").hex
    var gone = try file("b.txt", "text")
    gone.path = folder.appending(path: "none").path
    var large = try file("c.txt", "text")
    large.size = 50_000_000
    let (outcomes, sent) = try await store([changed, gone, large]) { _ in .error("[Errno 2]") }
    let path = try #require(changed.path)
    #expect(
      outcomes == [
        .failed("\(path) has changed since the plan was made"),
        .failed("cannot read \(try #require(gone.path)): No such file or directory"),
        .failed("50000000 bytes are too many to send: Anki would stand still for minutes"),
      ])
    #expect(!sent.contains { $0.parameters.contains("\"data\"") })
  }

  @Test func aConnectionThatBreaksAtTheFirstFileStopsTheRest() async throws {
    let files = [try file("a.txt", "text"), try file("b.txt", "longer")]
    let (backend, _) = try await FakeAnki.backend { _ throws(BackendError) in
      throw BackendError(.timeout, "no answer")
    }
    let outcomes = await backend.perform(files.map { .storeMedia(from: nil, to: $0) })
    #expect(outcomes == [.unknown("no answer"), .skipped("no answer")])
  }
}

extension FakeAnki.Request {
  /// The file name it is about.
  fileprivate var storedName: String {
    (try? JSONDecoder().decode([String: String].self, from: Data(parameters.utf8)))?["filename"]
      ?? ""
  }
}
