import AnkiSearch
import DeckModel
import DeckSync

/// What every reading of Anki begins with, whatever it is about.
struct Overview: Sendable {
  /// The names of all note types.
  let models: [String]
  /// The names of all decks, in Anki's spelling and in the order of every listing.
  let decks: [String]
  /// What is known of the collection's cards.
  let marks: CardMarks

  /// The actions that tell it.
  struct Question: Sendable {
    private let models: ReadBatch.Place<ModelNames>
    private let decks: ReadBatch.Place<DeckNamesAndIds>
    private let filtered: ReadBatch.Place<FindCards>
    private let suspended: ReadBatch.Place<FindCards>

    init(in batch: inout ReadBatch) {
      models = batch.add(ModelNames())
      decks = batch.add(DeckNamesAndIds())
      filtered = batch.add(FindCards(query: SearchNode.inFilteredDeck.description))
      suspended = batch.add(FindCards(query: SearchNode.state(.suspended).description))
    }

    func answer(in replies: ReadReplies) throws(BackendError) -> Overview {
      Overview(
        models: try replies.result(at: models),
        decks: try replies.result(at: decks).keys.sorted(by: precedes),
        marks: CardMarks(
          filtered: Set(try replies.result(at: filtered)),
          suspended: Set(try replies.result(at: suspended))))
    }
  }
}

/// What a search for all cards of a kind told: cheaper than asking for each card of a note.
struct CardMarks: Sendable {
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
