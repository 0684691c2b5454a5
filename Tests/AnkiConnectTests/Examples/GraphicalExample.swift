import AnkiConnect

/// The example of `Graphical.md`, line by line.
func graphicalExample(_ anki: AnkiConnectClient) async throws {
  let found = try await anki(GuiBrowse(query: "deck:French"))
  if let card = found.first { print(try await anki(GuiSelectCard(card: card))) }

  if try await anki(GuiDeckReview(deck: "French")), try await anki(GuiReviewActive()) {
    let card = try await anki(GuiCurrentCard())
    print(card.question, zip(card.buttons, card.nextReviews).map { "\($0): \($1)" })
    if try await anki(GuiShowAnswer()) { _ = try await anki(GuiAnswerCard(ease: 3)) }
  }
}
