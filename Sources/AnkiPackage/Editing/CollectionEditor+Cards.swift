extension CollectionEditor {
  /// Adds the cards that a note must have and has not; none is ever taken away.
  mutating func addMissingCards(to id: Int64) throws {
    guard let note = try notes.note(id), let model = models[note.model] else { return }
    let cards = try notes.cards(of: id)
    let rule = rule(model)
    let hasTags = !note.tags.isEmpty
    // A note with cards needs no stand-in for the ones that show nothing.
    let needed =
      cards.isEmpty
      ? rule.ordinals(note.fields, hasTags: hasTags)
      : rule.shownOrdinals(note.fields, hasTags: hasTags)
    let present = Set(cards.map(\.ordinal))
    let missing = needed.filter { !present.contains($0) }
    guard !missing.isEmpty else { return }
    let position = cards.lazy.compactMap(\.position).first ?? notes.takePosition()
    for ordinal in missing {
      notes.insertCard(
        note: id, deck: cards.first?.deck ?? 1, ordinal: ordinal, position: position,
        modified: timestamp)
    }
  }
}
