import AnkiConnect

/// The example of `Statistics.md`, line by line.
func statisticsExample(_ anki: AnkiConnectClient) async throws {
  print("today:", try await anki(GetNumCardsReviewedToday()))
  for day in try await anki(GetNumCardsReviewedByDay()).prefix(7) {
    print(day.day, day.reviews)
  }
  let cards = try await anki(FindCards(query: "deck:French rated:7"))
  let reviews = try await anki(GetReviewsOfCards(cards: cards)).values.flatMap(\.self)
  print(reviews.count { $0.ease == 1 }, "of", reviews.count, "were forgotten")
}
