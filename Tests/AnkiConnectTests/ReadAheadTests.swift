import DeckModel
import DeckSync
import Testing

@testable import AnkiConnect

/// What is read while the files are still read changes nothing but the time that it takes.
@Suite struct ReadAheadTests {
  /// An Anki with 6,000 marked notes, and one that is in a deck of ours but has no mark.
  private func opening(
    reading start: HeadStart?, failing: String? = nil
  ) -> (opening: AnkiConnectOpening, anki: FakeAnki) {
    let anki = FakeAnki { request in
      if request.parameters.contains(failing ?? "no such") { return .error("failed") }
      if let standard = FakeAnki.standardAnswer(request) { return standard }
      switch request.name {
      case "modelNames": return .result(#"["Basic"]"#)
      case "findModelsByName": return .result("[]")
      case "findNotes": return .result(Self.found(request.parameters))
      case "findCards": return .result("[]")
      case "notesInfo": return .result(Self.notes(request.numbers))
      case "retrieveMediaFile": return .result(#""dGV4dA==""#)
      case "getDecks": return .result(#"{"Zoo::Ape": \#(request.numbers)}"#)
      default: return .error("unexpected \(request.name)")
      }
    }
    let connection = Connection(transport: anki, key: nil)
    return (AnkiConnectOpening(AnkiConnectOptions(), connection, reading: start), anki)
  }

  private static func found(_ search: String) -> String {
    if search.contains("nid:") { return "[7001]" }
    return search.contains("tag:") ? "\(Array(1...6000))" : "[5, 6500]"
  }

  private static func notes(_ numbers: [Int]) -> String {
    let notes = numbers.map { number in
      """
      {"noteId": \(number), "modelName": "Basic", "tags": [], "cards": [\(number + 10_000)],
       "fields": {"Front": {"value": "\(number)", "order": 0}}}
      """
    }
    return "[\(notes.joined(separator: ","))]"
  }

  private static let start = HeadStart(file: "state", mark: "m")
  private static let scope = FetchScope(
    models: ["basic"], decks: ["Zoo::Ape"], mark: "m", noteIDs: [5, 6000, 7001, 7002])

  @Test func readsTheSame() async throws {
    let (ahead, _) = opening(reading: Self.start)
    let (plain, _) = opening(reading: nil)
    let state = try await ahead.reader().fetch(Self.scope)
    #expect(state == (try await plain.reader().fetch(Self.scope)))
    #expect(state.notes.compactMap(\.noteID) == Array(1...6000) + [6500, 7001])
    #expect(state.notes.allSatisfy { $0.deck == "Zoo::Ape" })
  }

  @Test func otherMarksAndFilesAreReadWhenTheyAreAskedFor() async throws {
    let (opening, anki) = opening(reading: HeadStart(file: "other", mark: "other"))
    let reader = try await opening.reader()
    #expect(try await reader.fetch(Self.scope).notes.count == 6002)
    #expect(anki.requests.joined().contains { $0.parameters.contains("tag:m") })
    #expect(try await reader.ownFile("state") == Array("text".utf8))
    #expect(anki.requests.last?.map(\.parameters) == [#"{"filename":"state"}"#])
  }

  @Test func asksForNothingTwice() async throws {
    let (opening, anki) = opening(reading: Self.start)
    let reader = try await opening.reader()
    #expect(try await reader.ownFile("state") == Array("text".utf8))
    _ = try await reader.fetch(FetchScope(models: ["Basic"], decks: ["Zoo"], mark: "m"))
    let names = anki.requests.map { $0.map(\.name).joined(separator: " ") }
    #expect(
      names.sorted() == [
        "findModelsByName findNotes", "getDecks",
        "modelNames deckNamesAndIds findCards findCards retrieveMediaFile findNotes apiReflect "
          + "deckNamesAndIds getActiveProfile getMediaDirPath",
        "notesInfo", "notesInfo", "notesInfo",
      ])
  }

  @Test func whatWritesReadsAnew() async throws {
    let (opening, anki) = opening(reading: Self.start)
    let backend = try await opening.backend()
    #expect(try await backend.ownFile("state") != nil)
    #expect(anki.requests.joined().count { $0.name == "retrieveMediaFile" } == 2)
    _ = try await backend.fetch(FetchScope())
    #expect(anki.requests.joined().count { $0.name == "modelNames" } == 2)
  }

  @Test func aSearchThatFailsIsRepeated() async throws {
    let (opening, anki) = opening(reading: Self.start, failing: "tag:m")
    let reader = try await opening.reader()
    await #expect(throws: BackendError(.refused, "failed")) { try await reader.fetch(Self.scope) }
    #expect(anki.requests.joined().count { $0.parameters.contains("tag:m") } == 2)
  }

  @Test func asksForNoNotesWhenItIsCancelled() async throws {
    let (opening, anki) = opening(reading: Self.start)
    opening.cancel()
    _ = try await opening.reader()
    _ = try await opening.reader().ahead?.notes()
    #expect(anki.requests.map { $0.first?.name } == ["modelNames"])
  }
}

extension FakeAnki.Request {
  /// The numbers in its parameters.
  fileprivate var numbers: [Int] {
    parameters.split { !$0.isNumber }.compactMap { Int($0) }
  }
}
