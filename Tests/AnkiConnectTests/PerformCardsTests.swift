import DeckModel
import DeckPlan
import DeckSync
import Testing

@testable import AnkiConnect

@Suite struct PerformCardsTests {
  /// Performs and gives the actions that were sent, each as its name and parameters.
  private func sent(_ operations: [Operation]) async throws -> [String] {
    let (backend, anki) = try await FakeAnki.backend { request in
      .result(request.name == "findCards" ? "[10,11,12,20,30,31,32,33]" : "false")
    }
    let outcomes = await backend.perform(operations)
    #expect(outcomes == operations.map { _ in .done(noteID: nil) })
    return anki.requests.dropFirst(2).joined().map { "\($0.name) \($0.parameters)" }
  }

  @Test func movesOnlyCardsWhoseDecksDiffer() async throws {
    func move(_ number: Int64, _ old: [Card], _ new: [Card]) -> Operation {
      .moveCards(from: note(number, cards: old), to: note(number, deck: "Home", cards: new))
    }
    #expect(
      try await sent([
        move(
          1, [Card(id: 10, deck: "Old"), Card(id: 11, deck: "Own"), Card(id: 12, deck: "new")],
          [Card(id: 12, deck: "New"), Card(id: 11, deck: "Own"), Card(id: 10, deck: "New")]),
        move(
          2, [Card(id: 20, deck: "Cram", isFiltered: true)],
          [Card(id: 20, deck: "New", isFiltered: true)]),
        move(
          3, [Card(id: 30, deck: "Old"), Card(id: 31, deck: "Old"), Card(id: 32, deck: "Old")],
          [Card(id: 30, deck: "Other"), Card(id: 31, deck: "New"), Card(id: 99, deck: "New")]),
      ]) == [
        #"findCards {"query":"nid:1,2,3"}"#,
        #"changeDeck {"cards":[10,31],"deck":"New"}"#,
        #"changeDeck {"cards":[30],"deck":"Other"}"#,
        // The plan knew nothing of it: a template that came in the same run made it.
        #"changeDeck {"cards":[33],"deck":"Home"}"#,
      ])
  }

  @Test func suspendsAndTakesBackTheCardsThatDiffer() async throws {
    func cards(_ number: Int64, _ suspended: [Bool]) -> Note {
      note(
        number,
        cards: suspended.enumerated().map {
          Card(id: number * 10 + Int64($0.offset), deck: "D", isSuspended: $0.element)
        })
    }
    #expect(
      try await sent([
        .suspendCards(from: cards(1, [false, true, false]), to: cards(1, [true, true, true])),
        .suspendCards(from: cards(2, [false, true]), to: cards(2, [false, false])),
        .suspendCards(from: cards(3, [false]), to: cards(3, [true])),
        .suspendCards(from: cards(3, [false]), to: cards(3, [true])),
        .resumeCards(from: cards(4, [true, false, true]), to: cards(4, [false, true, true])),
      ]) == [#"suspend {"cards":[10,12,30]}"#, #"unsuspend {"cards":[40]}"#])
  }
}
