import AnkiConnect
import DeckSync

/// A running Anki that is searched.
struct SearchedAnki {
  private let client: AnkiConnectClient
  private let profile: String?
  private let console: Console

  init(_ options: AnkiConnectOptions, _ console: Console) {
    client = AnkiConnectClient(options)
    profile = options.profile
    self.console = console
  }

  /// The notes that a search finds.
  func notes(_ query: String) async throws -> [FoundThing] {
    try await console.reporting { () async throws(AnkiConnectError) in
      if let profile { try await client.require(profile: profile) }
      let numbers = try await client(FindNotes(query: query)).sorted()
      var found: [FoundThing] = []
      for start in stride(from: 0, to: numbers.count, by: Self.notesAtOnce) {
        let part = Array(numbers[start..<min(start + Self.notesAtOnce, numbers.count)])
        for case let note? in try await client(NotesInfo(notes: part)) {
          found.append(
            FoundThing(
              number: note.id, note: note.id, model: note.model, deck: nil,
              field: note.fields.all.first?.text ?? ""))
        }
      }
      return found
    }
  }

  /// The cards that a search finds.
  func cards(_ query: String) async throws -> [FoundThing] {
    try await console.reporting { () async throws(AnkiConnectError) in
      if let profile { try await client.require(profile: profile) }
      let numbers = try await client(FindCards(query: query)).sorted()
      var found: [FoundThing] = []
      for start in stride(from: 0, to: numbers.count, by: Self.cardsAtOnce) {
        let part = Array(numbers[start..<min(start + Self.cardsAtOnce, numbers.count)])
        for case let card? in try await client(CardsInfo(cards: part)) {
          found.append(
            FoundThing(
              number: card.id, note: card.note, model: card.model, deck: card.deck,
              field: card.fields.all.first?.text ?? ""))
        }
      }
      return found
    }
  }

  private static let notesAtOnce = 1000
  /// Anki renders each card for it.
  private static let cardsAtOnce = 200
}
