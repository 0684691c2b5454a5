import DeckModel
import DeckPlan
import DeckSync
import Synchronization
import Testing

@testable import AnkiConnect

@Suite struct PerformDecksTests {
  /// Deletes decks from a collection of these; the cards are told by the search.
  private func delete(
    _ names: [String], from decks: String, cards: [String: String] = [:]
  ) async throws -> (outcomes: [OperationOutcome], deleted: [String]) {
    let anki = FakeAnki { request in
      switch request.name {
      case "deckNamesAndIds": .result(decks)
      case "findCards": .result(cards[request.parameters] ?? "[]")
      default: FakeAnki.standardAnswer(request) ?? .result("null")
      }
    }
    let backend = try await AnkiConnectBackend.open(
      Connection(transport: anki, key: nil), profile: nil)
    let outcomes = await backend.perform(names.map { .deleteDeck(Deck(name: $0)) })
    let deletions = anki.requests.joined().filter { $0.name == "deleteDecks" }
    return (outcomes, deletions.map(\.parameters))
  }

  @Test(arguments: [(#"{"id": 5}"#, true), (#"{"id": 1}"#, false), ("false", false)])
  func aDeckInThePlaceOfAnotherGetsItsPreset(preset: String, isTaken: Bool) async throws {
    let anki = FakeAnki { request in
      switch request.name {
      case "deckNamesAndIds": .result(#"{"Default":1,"ZOO":2,"ZOO::New":3,"Zoo::Old":4}"#)
      case "createDeck": .result("3")
      case "getDeckConfig": .result(preset)
      case "setDeckConfigId": .result("true")
      default: FakeAnki.standardAnswer(request) ?? .error("unexpected \(request.name)")
      }
    }
    let backend = try await AnkiConnectBackend.open(
      Connection(transport: anki, key: nil), profile: nil)
    let outcomes = await backend.perform([
      .createDeck(Deck(name: "Zoo::New", formerNames: ["Zoo::OLD"])),
      .createDeck(Deck(name: "Zoo::None", formerNames: ["gone"])), .createDeck(Deck(name: "Else")),
    ])
    #expect(outcomes == Array(repeating: .done(noteID: nil), count: 3))
    let sent = anki.requests.joined().filter { $0.name.contains("DeckConfig") }
    let expected = [
      #"getDeckConfig {"deck":"Zoo::Old"}"#,
      #"setDeckConfigId {"decks":["ZOO::New"],"configId":5}"#,
    ]
    #expect(
      sent.map { "\($0.name) \($0.parameters)" } == Array(expected.prefix(isTaken ? 2 : 1)))
  }

  @Test func deletesAnEmptyDeckUnderAnkisName() async throws {
    let (outcomes, deleted) = try await delete(
      ["zoo::ape", "gone"], from: #"{"Default":1,"Zoo":2,"Zoo::Ape":3,"Zoo::Apes":4}"#)
    #expect(outcomes == [.done(noteID: nil), .done(noteID: nil)])
    #expect(deleted == [#"{"decks":["Zoo::Ape"],"cardsToo":true}"#])
  }

  @Test func keepsADeckInWhichThereIsAnything() async throws {
    let (outcomes, deleted) = try await delete(
      ["Zoo", "Zoo::Ape", "Standard"], from: #"{"Standard":1,"Zoo":2,"Zoo::Ape":3}"#,
      cards: [#"{"query":"\"deck:Zoo\\:\\:Ape\""}"#: "[7,8]"])
    #expect(
      outcomes == [
        .failed(#"the deck "Zoo" has "Zoo::Ape" below it"#),
        .failed(#"the deck "Zoo::Ape" still holds cards: 2"#),
        .failed("the default deck of Anki cannot be deleted"),
      ])
    #expect(deleted == [])
  }

  @Test func aConnectionThatBreaksWhileLookingStopsTheRest() async throws {
    let (backend, anki) = try await FakeAnki.backend { _ throws(BackendError) in
      throw BackendError(.timeout, "no answer")
    }
    let outcomes = await backend.perform([
      .deleteDeck(Deck(name: "Zoo::Ape")), .deleteDeck(Deck(name: "Zoo::Bear")),
    ])
    #expect(outcomes == [.skipped("no answer"), .skipped("no answer")])
    #expect(!anki.requests.joined().contains { $0.name == "deleteDecks" })
  }
}
