import AnkiSearch
import DeckModel
import DeckSync

extension AnkiConnectReader {
  /// The notes of a scope by their numbers, with where their cards lie.
  ///
  /// - Parameters:
  ///   - answer: what searches found.
  ///   - overview: all decks that Anki has, and what is known of its cards.
  func fetchNotes(
    _ scope: FetchScope, _ answer: ScopeAnswer, _ overview: Overview
  ) async throws(BackendError) -> [Note] {
    let notes = try await wireNotes(scope, answer)
    let places = try await places(
      of: notes.flatMap(\.cards), scope, found: answer.cards, overview)
    var tags = KnownTags()
    return notes.map { Note(wire: $0, places: places, &tags) }
  }

  /// The notes that were read ahead and those that were not, in the order of their numbers.
  private func wireNotes(
    _ scope: FetchScope, _ answer: ScopeAnswer
  ) async throws(BackendError) -> [WireNote] {
    let early = ahead?.numbers(with: scope.mark) ?? []
    let found = answer.notes.union(early)
    let others =
      scope.mark == nil
      ? [] : try await client.numbers(of: scope.noteIDs.filter { !found.contains($0) })
    let late = answer.notes.subtracting(early).union(others).sorted()
    let notes = try await client.notes(late)
    if early.isEmpty { return notes }
    let all = try await ahead?.notes() ?? []
    return notes.isEmpty ? all : (all + notes).sorted { $0.noteID < $1.noteID }
  }
}

extension ReadClient {
  /// The notes of these numbers that are there.
  ///
  /// - Parameter isWanted: whether to go on.
  func notes(
    _ numbers: [Int64], while isWanted: () -> Bool = { true }
  ) async throws(BackendError) -> [WireNote] {
    let parts = numbers.chunks(of: 5000).map { NotesInfo(notes: Array($0)) }
    return try await send(inTurn: parts, while: isWanted).flatMap(\.self)
  }

  /// Those of some numbers that notes have.
  func numbers(of notes: [Int64]) async throws(BackendError) -> [Int64] {
    var numbers: [Int64] = []
    for search in NoteSearches.known(notes) {
      numbers += try await send(FindNotes(query: search.description))
    }
    return numbers
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
