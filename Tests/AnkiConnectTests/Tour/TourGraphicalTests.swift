import Testing

@testable import AnkiConnect

extension Tour {
  /// What can be seen from outside of Anki's windows, which need no screen for it.
  @Suite struct GraphicalTests {
    private let guide = TourGuide()

    @Test func nothingIsReviewed() async throws {
      let anki = guide.anki
      try await anki(GuiDeckBrowser())
      #expect(try await !anki(GuiReviewActive()))
      #expect(try await !anki(GuiStartCardTimer()))
      #expect(try await !anki(GuiShowQuestion()))
      #expect(try await !anki(GuiShowAnswer()))
      #expect(try await !anki(GuiAnswerCard(ease: 3)))
      #expect(try await !anki(GuiPlayAudio()))
      #expect(await guide.error(of: GuiCurrentCard()) == .noReview)
      #expect(try await !anki(GuiDeckOverview(deck: "none \(guide.name)")))
    }

    @Test func reviewing() async throws {
      let anki = guide.anki
      try await guide.prepare()
      let (_, cards) = try await guide.cards("1")
      #expect(try await anki(GuiDeckOverview(deck: guide.name)))
      #expect(try await anki(GuiDeckReview(deck: guide.name)))
      #expect(try await anki(GuiReviewActive()))
      let card = try await anki(GuiCurrentCard())
      #expect(cards.contains(card.id) && card.deck == guide.name && card.buttons == [1, 2, 3, 4])
      #expect(card.fields["Front"] == "1" && card.nextReviews.count == 4)
      #expect(try await anki(GuiStartCardTimer()))
      #expect(try await anki(GuiShowAnswer()))
      #expect(try await anki(GuiShowQuestion()))
      #expect(try await !anki(GuiAnswerCard(ease: 3)))
      #expect(try await anki(GuiShowAnswer()))
      #expect(try await anki(GuiAnswerCard(ease: 3)))
      #expect(try await anki(GuiUndo()))
      try await anki(GuiDeckBrowser())
    }

    @Test func browsing() async throws {
      let anki = guide.anki
      try await guide.prepare()
      let (note, cards) = try await guide.cards("1")
      #expect(try await anki(GuiBrowse(query: "nid:\(note)")).sorted() == cards.sorted())
      #expect(try await anki(GuiSelectCard(card: cards[0])))
      #expect(try await anki(GuiSelectNote(card: cards[0])))
      #expect(try await anki(GuiSelectedNotes()) == [note])
    }

    @Test func adding() async throws {
      let anki = guide.anki
      try await guide.prepare()
      let draft = NoteDraft(deck: guide.name, model: guide.name, fields: ["Front": "1"])
      #expect(
        try await anki(GuiAddNoteSetData(note: draft))
          == .failed(code: 1, message: "Add Note dialog is not open"))
      try await anki(GuiAddCards())
      #expect(try await anki(GuiAddNoteSetData(note: draft)) == .done)
      #expect(
        try await anki(GuiAddNoteSetData(note: NoteDraft(tags: ["a"]), appends: true)) == .done)
    }
  }
}
