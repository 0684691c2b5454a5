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
    #expect(outcomes == [.unknown("no answer"), .skipped("no answer")])
    #expect(!anki.requests.joined().contains { $0.name == "deleteDecks" })
  }
}
