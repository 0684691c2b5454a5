import AnkiSearch
import DeckModel
import DeckSync

extension AnkiConnectReader {
  /// The deck of each card.
  ///
  /// A search for the cards of a deck takes Anki as long as naming the decks of a thousand cards: 30 ms in
  /// a large collection (seen in 26.9). So many cards are looked for where they should lie, and Anki is
  /// asked where the rest is.
  ///
  /// - Parameters:
  ///   - cards: the numbers of the cards.
  ///   - likely: the names of decks in which most of them are.
  ///   - decks: all decks that Anki has, in its spelling.
  ///   - marks: what is known of the collection's cards.
  func places(
    of cards: [Int64], likely: [String], among decks: [String], _ marks: CardMarks
  ) async throws(BackendError) -> [Int64: Card] {
    var places: [Int64: Card] = [:]
    guard !cards.isEmpty else { return places }
    let searches = DeckSearches(for: likely, among: decks, cardCount: cards.count)
    let replies = try await client.send(
      all: searches.list.map { FindCards(query: $0.search.description) })
    let wanted = Set(cards)
    for (deck, found) in zip(searches.list.map { Canonical.deckName($0.deck) }, replies) {
      // A search for a deck finds cards that a filtered deck has borrowed from it, too. Of one that
      // fails the cards are among the rest.
      for card in (try? found.get()) ?? []
      where wanted.contains(card) && !marks.filtered.contains(card) {
        places[card] = marks.card(card, in: deck)
      }
    }
    try await findRest(of: cards, in: &places, marks)
    return places
  }

  private func findRest(
    of cards: [Int64], in places: inout [Int64: Card], _ marks: CardMarks
  ) async throws(BackendError) {
    for chunk in cards.filter({ places[$0] == nil }).chunks(of: 10_000) {
      for (name, cards) in try await client.send(GetDecks(cards: Array(chunk))) {
        let deck = Canonical.deckName(name)
        for card in cards { places[card] = marks.card(card, in: deck) }
      }
    }
  }
}

/// Searches for the cards that lie in decks themselves, and not in those below.
struct DeckSearches {
  /// For so many cards one search is worth its time.
  static let cardsPerSearch = 1000

  /// Each deck, in Anki's spelling, with its search.
  let list: [(deck: String, search: SearchNode)]

  /// Searches for those of `wanted` that are among `decks`; none when they have few cards.
  init(for wanted: [String], among decks: [String], cardCount: Int) {
    let keys = Set(wanted.map(Canonical.nameKey))
    let present = decks.filter { keys.contains(Canonical.nameKey(Canonical.deckName($0))) }
    guard present.count * Self.cardsPerSearch <= cardCount else {
      list = []
      return
    }
    list = present.map { deck in
      let start = Canonical.nameKey(deck) + "::"
      let below = NoteSearches.topmost(decks.filter { Canonical.nameKey($0).hasPrefix(start) })
      return (deck, .all([.deck(deck)] + below.map { .not(.deck($0)) }))
    }
  }
}
