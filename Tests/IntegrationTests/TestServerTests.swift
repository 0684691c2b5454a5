import Foundation
import Testing

/// All tests that need an Anki: one at a time, for they share it.
@Suite(.serialized, .anki) struct AnkiTests {}

extension AnkiTests {
  /// The test server does what the other tests take for granted.
  @Suite struct TestServerTests {
    let anki: Anki

    init() throws {
      anki = try Anki.running()
    }

    @Test func answersFromACollection() throws {
      #expect(try anki.call("version") == 6)
      #expect(try anki.call("modelNames").elements.contains("Basic"))
    }

    @Test func logsRequestsAndKnowsWritesFromReads() async throws {
      let element: JSON = ["action": "createDeck", "version": 6, "params": ["deck": "Default"]]
      let (_, requests) = try await anki.requests {
        try anki.call("deckNames")
        try anki.call("multi", ["actions": [element]])
      }
      #expect(requests.map { $0.calls.map(\.action) } == [["deckNames"], ["multi", "createDeck"]])
      #expect(requests.writes == ["createDeck"])
    }

    @Test func keyIsNeededInEveryElement() async throws {
      let element: JSON = ["action": "version", "version": 6]
      try await anki.with(["key": "secret"]) {
        #expect(throws: HTTP.Failure.self) { try anki.call("version") }
        let results = try anki.call("multi", ["actions": [element]], key: "secret")
        #expect(results[0]["error"] == "valid api key must be provided")
        let permission = try anki.call("requestPermission")
        #expect(permission["requireApikey"] == true)
      }
      #expect(try anki.call("version") == 6)
    }

    @Test func otherProfileAndNoCollection() async throws {
      try await anki.with(["profile": "Somebody"]) {
        let profile = try anki.call("getActiveProfile")
        #expect(profile == "Somebody")
      }
      try await anki.with(["no-collection": true]) {
        let failure = #expect(throws: HTTP.Failure.self) { try anki.call("deckNames") }
        #expect(failure?.message == "deckNames: collection is not available")
      }
    }

    @Test func brokenReplies() async throws {
      for fault in ["not-json", "cut-off"] {
        try await anki.with(["reply": .string(fault)]) {
          #expect(throws: DecodingError.self) { try anki.call("modelNames") }
        }
      }
    }

    @Test func dropsTheConnectionAtTheNthWriteAndKeepsTheOnesBefore() async throws {
      let decks = ["A", "B", "C"].map { "Drop \(Unique().suffix) \($0)" }
      let elements = decks.map { deck -> JSON in
        ["action": "createDeck", "version": 6, "params": ["deck": .string(deck)]]
      }
      try await anki.with(["drop-at-write": 2]) {
        #expect(throws: HTTP.Failure.self) { try anki.call("multi", ["actions": .array(elements)]) }
      }
      let there = try anki.call("deckNames").elements
      #expect(decks.map { there.contains(.string($0)) } == [true, false, false])
    }
  }
}
