import Testing

@testable import AnkiConnect

extension Tour {
  @Suite struct CardsTests {
    private let guide = TourGuide()

    @Test func reading() async throws {
      let anki = guide.anki
      try await guide.prepare()
      let (note, cards) = try await guide.cards("1")
      #expect(try await anki(FindCards(query: "nid:\(note)")).sorted() == cards.sorted())
      let found = try await anki(CardsInfo(cards: [cards[1], 1]))
      let card = try #require(found[0])
      #expect(found.count == 2 && found[1] == nil)
      #expect(card.id == cards[1] && card.note == note && card.order == 1)
      #expect(card.deck == guide.name && card.model == guide.name)
      #expect(card.fields == ["Front": "1", "Back": "back"] && card.flag == 0)
      #expect(card.question.hasSuffix("back") && card.css == ".card { color: blue }")
      #expect(card.schedule.type == 0 && card.schedule.reviews == 0)
      let times = try await anki(CardsModTime(cards: [cards[1], 1]))
      #expect(times[0]?.modified == card.modified && times[1] == nil)
      #expect(try await anki(CardsToNotes(cards: cards + [1])) == [note])
    }

    @Test func suspending() async throws {
      let anki = guide.anki
      try await guide.prepare()
      let (_, cards) = try await guide.cards("1")
      #expect(try await anki(Suspend(cards: [cards[0]])))
      #expect(try await !anki(Suspend(cards: [cards[0]])))
      #expect(try await anki(Suspended(card: cards[0])))
      #expect(try await anki(AreSuspended(cards: cards + [1])) == [true, false, nil])
      try await anki(Unsuspend(cards: [cards[0]]))
      #expect(try await !anki(Suspended(card: cards[0])))
      #expect(await guide.error(of: Suspended(card: 1)) == .cardNotFound)
    }

    @Test func scheduling() async throws {
      let anki = guide.anki
      try await guide.prepare()
      let (_, cards) = try await guide.cards("1")
      #expect(try await anki(AreDue(cards: cards)) == [true, true])
      #expect(try await anki(GetIntervals(cards: cards)) == [[0], [0]])
      let answers = [AnswerCards.Answer(card: cards[0], ease: 3), .init(card: 1, ease: 3)]
      #expect(try await anki(AnswerCards(answers: answers)) == [true, false])
      #expect(try await anki(AnswerCards(answers: [answers[0]])) == [true])
      let all = try await anki(GetIntervals(cards: cards, isComplete: true))
      #expect(all[0].count == 2 && all[1] == [0])
      #expect(try await anki(GetIntervals(cards: [cards[0]])) == [[all[0][1]]])
      #expect(
        try await anki(SetEaseFactors(cards: [cards[0], 1], factors: [4100, 1])) == [true, false])
      #expect(try await anki(GetEaseFactors(cards: [cards[0], 1])) == [4100, nil])
      #expect(try await anki(SetDueDate(cards: cards, days: "0")))
      #expect(try await anki(AreDue(cards: cards)) == [true, true])
      try await anki(RelearnCards(cards: [cards[0]]))
      #expect(try await card(cards[0]).schedule.type == 3)
      try await anki(ForgetCards(cards: cards))
      #expect(try await card(cards[0]).schedule.type == 0)
    }

    @Test func writingColumns() async throws {
      let anki = guide.anki
      try await guide.prepare()
      let (_, cards) = try await guide.cards("1")
      let flag = SetSpecificValueOfCard(card: cards[0], values: [(.flags, 2), (.due, 77)])
      #expect(try await anki(flag) == .done)
      let changed = try await card(cards[0])
      #expect(changed.flag == 2 && changed.schedule.due == 77)
      var interval = SetSpecificValueOfCard(card: cards[0], values: [(.interval, 9)])
      #expect(try await anki(interval) == .refused)
      interval.allowsDangerous = true
      #expect(try await anki(interval) == .done)
      #expect(try await card(cards[0]).schedule.interval == 9)
      let none = SetSpecificValueOfCard(card: 1, values: [(.flags, 2)])
      #expect(try await anki(none) == .failed("Card was not found: 1"))
    }

    private func card(_ number: Int64) async throws -> CardInfo {
      try #require(try await guide.anki(CardsInfo(cards: [number])).first ?? nil)
    }
  }
}
