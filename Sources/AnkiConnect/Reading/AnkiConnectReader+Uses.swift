import AnkiSearch
import DeckModel
import DeckSync

extension AnkiConnectReader {
  /// Counts the cards of decks, each with those below it; cards that a filtered deck has borrowed
  /// count where they belong (seen in Anki 26.9).
  func countCards(of names: [String], in decks: inout [Deck]) async throws(BackendError) {
    guard !names.isEmpty else { return }
    let keys = Set(names.map(Canonical.nameKey))
    let indices = decks.indices.filter { keys.contains(Canonical.nameKey(decks[$0].name)) }
    let searches = indices.map { FindCards(query: SearchNode.deck(decks[$0].name).description) }
    for (index, found) in zip(indices, try await client.send(all: searches)) {
      decks[index].cardCount = try found.get().count
    }
  }

  /// Finds who refers to media files: notes by a search in all fields, note types by their text.
  func findUses(of names: [String], in media: inout [MediaFile]) async throws(BackendError) {
    let wanted = Set(names)
    let indices = media.indices.filter { wanted.contains(media[$0].name) }
    guard !indices.isEmpty else { return }
    let models = try await client.send(NoteTypesByName(names: client.send(ModelNames())))
    let texts = models.flatMap { model in
      [model.css] + model.templates.flatMap { [$0.front, $0.back] }
    }
    let searches = indices.map { index in
      let spellings = MediaFile.spellings(of: media[index].name)
      return FindNotes(query: SearchNode.any(spellings.map(SearchNode.text)).description)
    }
    for (index, found) in zip(indices, try await client.send(all: searches)) {
      let spellings = MediaFile.spellings(of: media[index].name)
      media[index].uses = MediaUses(
        notes: try found.get(),
        isInModels: texts.contains { text in spellings.contains { text.contains($0) } })
    }
  }
}
