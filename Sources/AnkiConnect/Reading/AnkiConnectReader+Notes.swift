import AnkiSearch
import DeckModel
import DeckSync

extension AnkiConnectReader {
  /// The notes of a scope by their numbers, with where their cards lie.
  ///
  /// - Parameters:
  ///   - models: the models of the scope that Anki has.
  ///   - decks: all decks that Anki has.
  ///   - marks: what is known of the collection's cards.
  func fetchNotes(
    _ scope: FetchScope, models: [NoteType], decks: [String], _ marks: CardMarks
  ) async throws(BackendError) -> [Note] {
    let notes = try await wireNotes(try await noteNumbers(scope, models: models.map(\.name)))
    let places = try await places(
      of: notes.flatMap(\.cards), likely: scope.decks + scope.cardDecks, among: decks, marks)
    var tags = KnownTags()
    return notes.map { Note(wire: $0, places: places, &tags) }
  }

  /// The notes of these numbers that are there.
  func wireNotes(_ numbers: [Int64]) async throws(BackendError) -> [WireNote] {
    var notes: [WireNote] = []
    for chunk in numbers.chunks(of: 5000) {
      notes += try await client.send(NotesInfo(notes: Array(chunk)))
    }
    return notes
  }

  private func noteNumbers(
    _ scope: FetchScope, models: [String]
  ) async throws(BackendError) -> [Int64] {
    var numbers = try await found(NoteSearches.searches(for: scope, models: models))
    let others = scope.noteIDs.filter { !numbers.contains($0) }
    numbers.formUnion(try await found(NoteSearches.known(others)))
    return numbers.sorted()
  }

  private func found(_ searches: [SearchNode]) async throws(BackendError) -> Set<Int64> {
    var numbers: Set<Int64> = []
    for found in try await client.send(all: searches.map { FindNotes(query: $0.description) }) {
      numbers.formUnion(try found.get())
    }
    return numbers
  }
}

/// What a search for all cards of a kind told: cheaper than asking for each card of a note.
struct CardMarks {
  /// The cards in filtered decks: those stay where they are.
  let filtered: Set<Int64>
  /// The cards that are suspended.
  let suspended: Set<Int64>

  func card(_ number: Int64, in deck: String) -> Card {
    Card(
      id: number, deck: deck, isFiltered: filtered.contains(number),
      isSuspended: suspended.contains(number))
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
