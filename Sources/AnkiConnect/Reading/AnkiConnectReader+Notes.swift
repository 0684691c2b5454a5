import AnkiSearch
import DeckModel
import DeckSync

extension AnkiConnectReader {
  /// The notes of a scope by their numbers, with where their cards lie.
  ///
  /// - Parameters:
  ///   - models: the models of the scope that Anki has.
  ///   - filtered: the cards that lie in filtered decks.
  func fetchNotes(
    _ scope: FetchScope, models: [NoteType], filtered: [Int64]
  ) async throws(BackendError) -> [Note] {
    let numbers = try await noteNumbers(scope, models: models.map(\.name))
    var notes: [WireNote] = []
    for chunk in numbers.chunks(of: 5000) {
      notes += try await client.send(NotesInfo(notes: Array(chunk)))
    }
    let places = try await places(of: notes.flatMap(\.cards), filtered: Set(filtered))
    var tags = KnownTags()
    return notes.map { Note(wire: $0, places: places, &tags) }
  }

  private func noteNumbers(
    _ scope: FetchScope, models: [String]
  ) async throws(BackendError) -> [Int64] {
    let searches = NoteSearches.searches(for: scope, models: models)
    var numbers = Set(scope.noteIDs)
    for found in try await client.send(all: searches.map { FindNotes(query: $0.description) }) {
      numbers.formUnion(try found.get())
    }
    return numbers.sorted()
  }

  /// The deck of each card.
  ///
  /// Ten thousand cards take Anki 0.3 s.
  private func places(
    of cards: [Int64], filtered: Set<Int64>
  ) async throws(BackendError) -> [Int64: Card] {
    var places: [Int64: Card] = [:]
    for chunk in cards.chunks(of: 10_000) {
      for (name, cards) in try await client.send(GetDecks(cards: Array(chunk))) {
        let deck = Canonical.deckName(name)
        for card in cards {
          places[card] = Card(id: card, deck: deck, isFiltered: filtered.contains(card))
        }
      }
    }
    return places
  }
}

extension Note {
  /// A note in canonical form.
  ///
  /// Its deck is the one of the first card that lies in a real one.
  fileprivate init(wire note: WireNote, places: [Int64: Card], _ tags: inout KnownTags) {
    let cards = note.cards.compactMap { places[$0] }
    let home = cards.first { !$0.isFiltered } ?? cards.first
    self.init(
      noteID: note.noteID, model: note.model, deck: home?.deck ?? "",
      fields: note.fields.map { NoteField($0.name, Canonical.fieldText($0.value)) },
      tags: tags.tags(note.tags), cards: cards)
  }
}
