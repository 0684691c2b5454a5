import Testing

@testable import AnkiConnect

extension Tour {
  @Suite struct DecksTests {
    private let guide = TourGuide()

    @Test func decks() async throws {
      let (anki, name) = (guide.anki, guide.name)
      let id = try await anki(CreateDeck(deck: name))
      #expect(try await anki(DeckNames()).contains(name))
      #expect(try await anki(DeckNamesAndIds())[name] == id)
      #expect(try await anki(DeckNameFromId(deck: id)) == name)
      #expect(try await anki(DeckNameFromId(deck: 12345)) == "Default")
      try await guide.prepare()
      let (_, cards) = try await guide.cards("1")
      #expect(try await anki(GetDecks(cards: cards)) == [name: cards])
      let found = try await anki(GetDeckStats(decks: [name]))
      #expect(found.map(\.id) == [id] && found[0].new == 2 && found[0].total == 2)
      try await anki(ChangeDeck(cards: cards, deck: "\(name)::below"))
      #expect(try await anki(GetDecks(cards: cards)) == ["\(name)::below": cards])
      try await anki(DeleteDecks(decks: [name]))
      #expect(try await !anki(DeckNames()).contains { $0.hasPrefix(name) })
    }

    @Test func presets() async throws {
      let (anki, name) = (guide.anki, guide.name)
      try await anki(CreateDeck(deck: name))
      let shared = try #require(try await anki(GetDeckConfig(deck: name)))
      let number = try #require(
        try await anki(CloneDeckConfigId(name: name, source: shared.id)))
      #expect(try await anki(CloneDeckConfigId(name: name, source: 12345)) == nil)
      #expect(try await anki(SetDeckConfigId(decks: [name], preset: number)))
      #expect(try await !anki(SetDeckConfigId(decks: ["none \(name)"], preset: number)))
      var preset = try #require(try await anki(GetDeckConfig(deck: name)))
      #expect(preset.id == number && preset.name == name && preset.new == shared.new)
      preset.new.perDay = 7
      preset.reviews.easyBonus = 1.5
      preset.lapses.steps = [3, 30.5]
      preset.replaysQuestion.toggle()
      #expect(try await anki(SaveDeckConfig(config: preset)))
      let saved = try #require(try await anki(GetDeckConfig(deck: name)))
      #expect(saved.new == preset.new && saved.reviews == preset.reviews)
      #expect(saved.lapses == preset.lapses && saved.replaysQuestion == preset.replaysQuestion)
      #expect(try await anki(RemoveDeckConfigId(preset: number)))
      #expect(try await !anki(RemoveDeckConfigId(preset: number)))
      #expect(try await anki(GetDeckConfig(deck: "none \(name)")) == nil)
    }

    /// Three questions that make what they ask about.
    @Test func askingMakesDecks() async throws {
      let (anki, name) = (guide.anki, guide.name)
      try await anki(GetDeckStats(decks: ["\(name) 1"]))
      try await anki(CardReviews(deck: "\(name) 2", after: 0))
      try await anki(GetLatestReviewID(deck: "\(name) 3"))
      let decks = try await anki(DeckNames()).filter { $0.hasPrefix(name) }
      #expect(decks.sorted() == ["\(name) 1", "\(name) 2", "\(name) 3"])
    }
  }
}
