import Testing

@testable import AnkiConnect

extension Tour {
  /// The examples of the documentation.
  @Suite struct ExamplesTests {
    private let guide = TourGuide()

    @Test func examplesRun() async throws {
      let anki = guide.anki
      try await anki(CreateDeck(deck: "French"))
      for example in [
        decksExample, modelsExample, notesExample, severalExample, cardsExample, mediaExample,
        statisticsExample, miscellaneousExample, graphicalExample, errorsExample,
      ] {
        try await example(anki)
      }
      try await anki(GuiDeckBrowser())
      #expect(try await !anki(FindNotes(query: "deck:French tag:fruit")).isEmpty)
    }
  }
}
