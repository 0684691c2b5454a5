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
    let notes = try await unplacedNotes(scope, answer)
    let places = try await places(
      of: notes.flatMap { $0.cards.map(\.id) }, scope, found: answer.cards, overview)
    return notes.map { $0.placed(places) }
  }

  /// The notes that were read ahead and those that were not, in the order of their numbers.
  private func unplacedNotes(
    _ scope: FetchScope, _ answer: ScopeAnswer
  ) async throws(BackendError) -> [Note] {
    let early = ahead?.numbers(with: scope.mark) ?? []
    let found = answer.notes.union(early)
    let others =
      scope.mark == nil
      ? [] : try await client.numbers(of: scope.noteIDs.filter { !found.contains($0) })
    let late = answer.notes.subtracting(early).union(others).sorted()
    let notes = try await client.notes(late)
    if early.isEmpty { return notes }
    let all = try await ahead?.notes() ?? []
    return notes.isEmpty ? all : (all + notes).sorted { $0.noteID ?? 0 < $1.noteID ?? 0 }
  }
}

extension ReadClient {
  /// The notes of these numbers that are there, in canonical form; in which decks their cards lie is not
  /// told.
  ///
  /// - Parameter isWanted: whether to go on.
  func notes(
    _ numbers: [Int64], while isWanted: () -> Bool = { true }
  ) async throws(BackendError) -> [Note] {
    let parts = numbers.chunks(of: 5000).map { NoteContents(notes: Array($0)) }
    var notes: [Note] = []
    notes.reserveCapacity(numbers.count)
    var tags = KnownTags()
    try await send(inTurn: parts, while: isWanted) { found in
      for note in found { notes.append(Note(wire: note, &tags)) }
    }
    return notes
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
  /// A note in canonical form, whose cards lie in no deck.
  fileprivate init(wire note: WireNote, _ tags: inout KnownTags) {
    self.init(
      noteID: note.noteID, model: note.model, deck: "",
      fields: note.fields.map { NoteField($0.name, Canonical.fieldText($0.value)) },
      tags: tags.tags(note.tags), cards: note.cards.map { Card(id: $0, deck: "") })
  }

  /// The note with its cards where they lie.
  ///
  /// Its deck is the one of the first card that lies in a real one.
  fileprivate func placed(_ places: [Int64: Card]) -> Note {
    var note = self
    note.cards = cards.compactMap { places[$0.id] }
    let home = note.cards.first { !$0.isFiltered } ?? note.cards.first
    note.deck = home?.deck ?? ""
    return note
  }
}
