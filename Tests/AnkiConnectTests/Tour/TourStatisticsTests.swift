import Testing

@testable import AnkiConnect

extension Tour {
  @Suite struct StatisticsTests {
    private let guide = TourGuide()

    @Test func reviews() async throws {
      let (anki, name) = (guide.anki, guide.name)
      try await guide.prepare()
      let (_, cards) = try await guide.cards("1")
      #expect(try await anki(GetLatestReviewID(deck: name)) == 0)
      #expect(try await anki(AnswerCards(answers: [.init(card: cards[0], ease: 4)])) == [true])
      let reviews = try await anki(CardReviews(deck: name, after: 0))
      #expect(reviews.map(\.card) == [cards[0]] && reviews.map(\.ease) == [4])
      #expect(try await anki(GetReviewsOfCards(cards: cards)) == [cards[0]: reviews, cards[1]: []])
      let other = Review(
        id: reviews[0].id - 1000, card: cards[1], ease: 2, interval: -60, lastInterval: -60,
        factor: 0, time: 4000, type: 0)
      try await anki(InsertReviews(reviews: [other]))
      #expect(try await anki(GetReviewsOfCards(cards: [cards[1]])) == [cards[1]: [other]])
      #expect(try await anki(GetLatestReviewID(deck: name)) == reviews[0].id)
      let today = try await anki(GetNumCardsReviewedToday())
      let days = try await anki(GetNumCardsReviewedByDay())
      #expect(today >= 2 && days.contains { $0.reviews >= 1 && $0.day.count == 10 })
      #expect(await guide.error(of: InsertReviews(reviews: [other])) == .refused)
    }

    @Test func report() async throws {
      #expect(try await guide.anki(GetCollectionStatsHTML()).contains("<"))
    }
  }
}
