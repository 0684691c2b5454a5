import DeckPlan

extension Cost {
  /// How many cards are made, in a few words; nil when there are none.
  var gain: String? {
    Phrase.count(newCards, "card").map { "makes up to \($0)" }
  }

  /// What will be gone, in a few words; nil when nothing will.
  var phrase: String? {
    let parts = [
      Phrase.count(cards, "card"), Phrase.count(reviews, "review"),
      notesWithData == 0
        ? nil
        : "what \(Phrase.count(notesWithData, "note") ?? "") \(notesWithData == 1 ? "has" : "have") in it",
    ].compactMap(\.self)
    return parts.isEmpty ? nil : "takes away " + parts.joined(separator: ", ")
  }
}
