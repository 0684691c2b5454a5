import AnkiSearch
import DeckModel
import DeckSync
import Digests
import Testing

@testable import AnkiConnect

@Suite struct ReaderTests {
  /// A collection of `count` notes of one card each.
  private func collection(
    _ count: Int, cardsPerNote: Int = 1
  ) async throws -> (reader: AnkiConnectReader, anki: FakeAnki) {
    let (backend, anki) = try await FakeAnki.backend { request in
      switch request.name {
      case "modelNames": .result(#"["Basic","Gr\u00fc\u00dfe"]"#)
      case "findModelsByName": .result(Self.model)
      case "findCards": .result(request.parameters.contains("suspended") ? "[1001]" : "[1003]")
      case "findNotes": .result("[\((1...max(count, 1)).map(String.init).joined(separator: ","))]")
      case "notesInfo": .result(Self.notes(request.numbers, cards: cardsPerNote))
      case "getDecks":
        .result(#"{"Zoo::Ape":[\#(request.numbers.map(String.init).joined(separator: ","))]}"#)
      default: .error("unexpected \(request.name)")
      }
    }
    return (backend.reader, anki)
  }

  private static let model = """
    [{"id": 1, "name": "Basic", "type": 1, "css": "", "flds": [
      {"name": "B", "ord": 1, "rtl": true, "font": "Arial", "size": 20, "description": ""},
      {"name": "A", "ord": 0, "rtl": false, "font": "X", "size": 9, "description": "d"}],
      "tmpls": [{"name": "T", "ord": 0, "qfmt": "q\\r\\n", "afmt": ""}]}]
    """

  private static func notes(_ numbers: [Int], cards: Int) -> String {
    let notes = numbers.map { number in
      let cards = (0..<cards).map { String(number + 1000 + $0 * 100_000) }
      return """
        {"noteId": \(number), "modelName": "Basic", "tags": ["b", "A", "a"],
         "cards": [\(cards.joined(separator: ","))], "fields": {
         "B": {"value": "e\\u0301\\r\\n", "order": 1}, "A": {"value": "\(number)", "order": 0}}}
        """
    }
    return "[{}, \(notes.joined(separator: ","))]"
  }

  @Test func readsEverythingInCanonicalForm() async throws {
    let (reader, _) = try await collection(3)
    let state = try await reader.fetch(
      FetchScope(models: ["basic", "none"], decks: ["Zoo"], mark: "m"))
    #expect(state.decks.map(\.name) == ["Default", "Zoo::Ape"])
    #expect(
      state.models == [
        NoteType(
          name: "Basic", kind: .cloze,
          fields: [
            Field(name: "A", font: "X", size: 9, isRightToLeft: false, hint: "d"),
            Field(name: "B", font: "Arial", size: 20, isRightToLeft: true, hint: ""),
          ], templates: [CardTemplate(name: "T", front: "q\r\n", back: "")])
      ])
    #expect(state.notes.map(\.noteID) == [1, 2, 3])
    #expect(state.notes[0].fields == [NoteField("A", "1"), NoteField("B", "\u{e9}\n")])
    #expect(state.notes[0].tags == ["A", "b"])
    #expect(state.notes[0].deck == "Zoo::Ape")
    #expect(state.notes.map(\.cards.first?.isFiltered) == [false, false, true])
    #expect(state.notes.map(\.cards.first?.isSuspended) == [true, false, false])
  }

  @Test func tenThousandNotesTakeFewRequests() async throws {
    let (reader, anki) = try await collection(10_000, cardsPerNote: 2)
    let state = try await reader.fetch(FetchScope(models: ["Basic"], decks: ["Zoo"], mark: "m"))
    #expect(state.notes.count == 10_000)
    #expect(anki.requests.count <= 20)
    #expect(
      anki.requests.dropFirst().map { $0.map(\.name) } == [
        ["modelNames", "deckNamesAndIds", "findCards", "findCards"],
        ["findModelsByName", "findNotes", "findNotes"], ["notesInfo"], ["notesInfo"], ["getDecks"],
        ["getDecks"],
      ])
  }

  /// To name the decks of cards takes Anki ten times as long as to find the cards of a deck.
  @Test func findsTheCardsOfTheDecksAndAsksForTheOthers() async throws {
    let (backend, anki) = try await FakeAnki.backend { request in
      switch request.name {
      case "modelNames": .result("[]")
      case "findNotes": .result("\(Array(1...1000))")
      case "findCards" where request.parameters.contains("suspended"): .result("[1002]")
      case "findCards" where request.parameters.contains("filtered"): .result("[1003]")
      case "findCards": .result("\([9, 1001] + Array(1003...2000))")
      case "notesInfo": .result(Self.notes(request.numbers, cards: 1))
      case "getDecks": .result(#"{"Else":[1002],"Cram":[1003]}"#)
      default: .error("unexpected \(request.name)")
      }
    }
    let state = try await backend.reader.fetch(
      FetchScope(decks: ["zoo::ape", "none"], noteIDs: Array(1...1000)))
    #expect(
      state.notes.prefix(3).flatMap(\.cards) == [
        Card(id: 1001, deck: "Zoo::Ape"), Card(id: 1002, deck: "Else", isSuspended: true),
        Card(id: 1003, deck: "Cram", isFiltered: true),
      ])
    let asked = anki.requests.joined().filter { $0.name == "getDecks" }
    #expect(asked.map(\.parameters) == [#"{"cards":[1002,1003]}"#])
  }

  @Test func aDeckIsSearchedWithoutThoseBelow() {
    let decks = ["A", "A::b", "A::b::c", "A::d", "B"]
    let wanted = FetchScope(decks: ["a"], cardDecks: ["A::b::c"])
    #expect(DeckSearches(for: wanted, among: decks, cardCount: 1999).list.isEmpty)
    let searches = DeckSearches(for: wanted, among: decks, cardCount: 2000).list.map(\.search)
    #expect(
      searches == [
        .all([.deck("A"), .not(.deck("A::b")), .not(.deck("A::d"))]), .all([.deck("A::b::c")]),
      ])
  }

  /// Anki takes 60 ms to say that a note is not there.
  @Test func asksOnlyForNotesThatAreThere() async throws {
    let (reader, anki) = try await collection(2)
    let state = try await reader.fetch(FetchScope(noteIDs: [1, 2, 70, 80]))
    #expect(state.notes.map(\.noteID) == [1, 2])
    let asked = anki.requests.joined().filter { ["findNotes", "notesInfo"].contains($0.name) }
    #expect(
      asked.map(\.parameters) == [#"{"query":"nid:1,2,70,80"}"#, #"{"notes":[1,2]}"#])
  }

  @Test func asksForModelsInAnkisSpelling() async throws {
    let (reader, anki) = try await collection(1)
    _ = try await reader.fetch(FetchScope(models: ["BASIC", "GRU\u{308}SSE", "none"]))
    let asked = anki.requests.joined().first { $0.name == "findModelsByName" }
    #expect(asked?.parameters == #"{"modelNames":["Basic","Grüße"]}"#)
  }

  @Test func asksForNothingThatIsNotInTheScope() async throws {
    let (reader, anki) = try await collection(1)
    let state = try await reader.fetch(FetchScope())
    #expect(state.notes.isEmpty && state.models.isEmpty && state.media.isEmpty)
    #expect(anki.requests.count == 2)
  }

  @Test func searchesForOursThenForCandidates() {
    let scope = FetchScope(
      models: ["M", "N"], modelsWithIDField: ["N"], decks: ["A", "A::B", "AB"], mark: "deckform::x")
    #expect(
      NoteSearches.searches(for: scope, models: ["M"]).map(\.description) == [
        #""tag:deckform\:\:x""#, #""note:N""#, #""note:M" ("deck:A" OR "deck:AB")"#,
      ])
    #expect(NoteSearches.searches(for: FetchScope(decks: ["A"]), models: []).isEmpty)
  }

  /// SQLite takes no expression of more than a thousand levels.
  @Test func splitsSearchesWithManyDecks() {
    let scope = FetchScope(decks: (0..<700).map { "d\($0)" })
    let searches = NoteSearches.searches(for: scope, models: ["M"])
    #expect(searches.count == 3)
    #expect(searches.allSatisfy { $0.description.split(separator: " OR ").count <= 300 })
  }

  @Test func fetchesMediaFromAnotherMachine() async throws {
    let (backend, anki) = try await FakeAnki.backend { request in
      switch request.name {
      case "modelNames", "findCards": .result("[]")
      case "getMediaFilesNames":
        .result(request.parameters.contains(".*") ? #"[".h"]"# : #"["a.txt","b.txt","\udcff"]"#)
      case "retrieveMediaFile":
        request.parameters.contains("b.txt") ? .result("false") : .result(#""dGV4dA==""#)
      default: .error("unexpected \(request.name)")
      }
    }
    let state = try await backend.fetch(FetchScope(media: ["b.txt", "a.txt", ".h", "none"]))
    let digest = Digest.sha256("text").hex
    #expect(
      state.media == [
        MediaFile(name: ".h", digest: digest, size: 4),
        MediaFile(name: "a.txt", digest: digest, size: 4),
      ])
    #expect(!anki.requests.dropFirst().joined().contains { $0.name == "getMediaDirPath" })
  }
}

extension FakeAnki.Request {
  /// The numbers in its parameters.
  fileprivate var numbers: [Int] {
    parameters.split { !$0.isNumber }.compactMap { Int($0) }
  }
}
