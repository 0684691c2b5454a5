import AnkiConnect

/// The example of `Cards.md`, line by line.
func cardsExample(_ anki: AnkiConnectClient) async throws {
  let cards = try await anki(FindCards(query: "deck:French is:new"))
  for case let card? in try await anki(CardsInfo(cards: cards)) {
    print(card.fields["Front"] ?? "", card.schedule.due, card.deck)
  }

  // Put aside what is marked as hard, and take the rest tomorrow.
  let hard = try await anki(FindCards(query: "deck:French tag:hard -is:suspended"))
  try await anki(Suspend(cards: hard))
  _ = try await anki(SetDueDate(cards: cards, days: "1"))
}
