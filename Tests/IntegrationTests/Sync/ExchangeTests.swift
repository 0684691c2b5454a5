import AnkiConnect
import DeckSync
import Foundation
import Testing

extension AnkiTests {
  /// A file of ours is stored in one request, and nothing that others stored is lost.
  @Suite struct ExchangeTests {
    let anki: Anki
    let name: String

    init() throws {
      anki = try Anki.running()
      name = "_deckform.exchange-\(UUID().uuidString.prefix(8).lowercased()).json"
    }

    private var backend: AnkiConnectBackend {
      get async throws { try await AnkiConnectBackend.open(AnkiConnectOptions(url: anki.url)) }
    }

    private func exchange(
      _ before: String, _ after: String
    ) async throws -> OwnFileExchange.Outcome {
      let backend = try await backend
      let exchange = OwnFileExchange(
        name, from: Array(before.utf8), to: Array(after.utf8), claim: name + ".lock")
      let (outcome, requests) = try await anki.requests {
        try await backend.exchangeOwnFile(exchange)
      }
      #expect(requests.count == 1)
      let others = try anki.call("getMediaFilesNames", ["pattern": .string(name + ".*")])
      #expect(others.elements.filter { $0 != .string(name + ".lock") } == [])
      return outcome
    }

    private func store(_ text: String, as name: String) throws {
      try anki.call(
        "storeMediaFile",
        ["filename": .string(name), "data": .string(Data(text.utf8).base64EncodedString())])
    }

    private var content: [UInt8]? {
      get async throws { try await backend.ownFile(name) }
    }

    @Test func storesInPlaceOfWhatWasRead() async throws {
      try store("old", as: name)
      #expect(try await exchange("old", "new") == .stored)
      #expect(try await content == Array("new".utf8))
      #expect(try await exchange("new", "newer") == .stored)
      #expect(try await content == Array("newer".utf8))
    }

    @Test func whatOthersStoredStays() async throws {
      try store("other", as: name)
      #expect(try await exchange("old", "new") == .notStored)
      #expect(try await content == Array("other".utf8))
    }

    @Test func aRestOfAFormerExchangeDoesNoHarm() async throws {
      try store("old", as: name)
      try store("rest", as: name + ".other")
      try store("rest", as: name + ".new")
      #expect(try await exchange("old", "new") == .stored)
      #expect(try await content == Array("new".utf8))
    }

    @Test func aClaimIsSeen() async throws {
      try store("old", as: name)
      try store("claim", as: name + ".lock")
      #expect(try await exchange("old", "new") == .claimed)
    }

    @Test func aFileThatIsGoneIsTold() async throws {
      #expect(try await exchange("old", "new") == .notStored)
    }

    @Test func largeFiles() async throws {
      let (before, after) = (
        String(repeating: "before ", count: 300_000), String(repeating: "after ", count: 300_000)
      )
      try store("other", as: name)
      #expect(try await exchange(before, after) == .notStored)
      #expect(try await content == Array("other".utf8))
      let backend = try await backend
      try await backend.storeOwnFile(name, Array(before.utf8))
      #expect(try await exchange(before, after) == .stored)
      #expect(try await content == Array(after.utf8))
    }
  }
}
