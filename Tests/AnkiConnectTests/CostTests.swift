import DeckModel
import DeckPlan
import DeckSync
import Testing

@testable import AnkiConnect

@Suite struct CostTests {
  private static let model = """
    [{"name": "Basic", "type": 0, "css": "", "flds": [{"name": "tag", "ord": 0}],
      "tmpls": [{"name": "1", "ord": 1, "qfmt": "", "afmt": ""},
        {"name": "One", "ord": 0, "qfmt": "", "afmt": ""}]}]
    """
  private static let notes = """
    [{"noteId": 1, "modelName": "Basic", "tags": [], "cards": [], "fields": {
       "tag": {"value": "x", "order": 0}, "Tag": {"value": "", "order": 1}}},
     {"noteId": 2, "modelName": "Basic", "tags": [], "cards": [], "fields": {
       "tag": {"value": "", "order": 0}, "Tag": {"value": "x", "order": 1}}}, {}]
    """

  private static let withoutReviews = FakeAnki.allActions.filter { $0 != "getReviewsOfCards" }

  private func backend(reviews: Bool) async throws -> (AnkiConnectBackend, FakeAnki) {
    let anki = FakeAnki { request in
      switch request.name {
      case "apiReflect" where !reviews:
        .result(#"{"actions": [\#(FakeAnki.quoted(Self.withoutReviews))]}"#)
      case "modelNames": .result(#"["Basic"]"#)
      case "findModelsByName": .result(Self.model)
      case "findCards": .result("[11,21]")
      case "findNotes": .result("[1,2,3]")
      case "notesInfo": .result(Self.notes)
      case "getReviewsOfCards": .result(#"{"11":[{"id":5},{"id":6}],"21":[],"31":[{"id":7}]}"#)
      case "cardsInfo":
        .result(
          #"[{"cardId":11,"note":1,"reps":2,"due":0},{"cardId":31,"note":1,"reps":1,"due":0},{}]"#)
      default: FakeAnki.standardAnswer(request) ?? .error("unexpected \(request.name)")
      }
    }
    let connection = Connection(transport: anki, key: nil)
    return (try await AnkiConnectBackend.open(connection, profile: nil), anki)
  }

  private let operations: [Operation] = [
    .deleteNote(note(1, cards: [Card(id: 11, deck: "D"), Card(id: 31, deck: "D")])),
    .removeTemplate(model: "basic", template: CardTemplate(name: "1", front: "", back: "")),
    .removeField(model: "Basic", field: Field(name: "tag")),
    .removeField(model: "Basic", field: Field(name: "Tag")),
    .deleteNote(note(2)), .deleteDeck(Deck(name: "D")),
    .removeTemplate(model: "Basic", template: CardTemplate(name: "none", front: "", back: "")),
  ]

  @Test(arguments: [true, false])
  func countsWhatIsLost(reviews: Bool) async throws {
    let (backend, anki) = try await backend(reviews: reviews)
    #expect(
      try await backend.costs(of: operations) == [
        Cost(cards: 2, reviews: 3), Cost(cards: 2, reviews: 2), Cost(notesWithData: 1),
        Cost(notesWithData: 1), Cost(), Cost(), Cost(),
      ])
    let asked = anki.requests.dropFirst().joined()
    #expect(
      asked.filter { $0.name == "findCards" }.map(\.parameters) == [
        #"{"query":"\"note:Basic\" card:2"}"#
      ])
    #expect(asked.count { $0.name == "notesInfo" } == 1)
    #expect(asked.contains { $0.name == "cardsInfo" } != reviews)
  }

  @Test func asksNothingWhenNothingIsLost() async throws {
    let (backend, anki) = try await backend(reviews: true)
    #expect(try await backend.costs(of: [.createDeck(Deck(name: "D"))]) == [Cost()])
    #expect(anki.requests.count == 1)
  }
}
