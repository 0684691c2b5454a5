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
  ///   - scope: which decks most of them are likely to lie in.
  ///   - found: decks of which the cards are known; none when they were not worth a search before it was
  ///     known how many cards there are.
  ///   - overview: all decks that Anki has, and what is known of the collection's cards.
  func places(
    of cards: [Int64], _ scope: FetchScope, found: [(deck: String, cards: [Int64])],
    _ overview: Overview
  ) async throws(BackendError) -> [Int64: Card] {
    guard !cards.isEmpty else { return [:] }
    var places = Dictionary<Int64, Card>(minimumCapacity: cards.count)
    let found =
      found.isEmpty
      ? try await search(
        DeckSearches(for: scope, among: overview.decks, cardCount: cards.count)) : found
    let wanted = Set(cards)
    for (deck, cards) in found {
      let deck = Canonical.deckName(deck)
      // A search for a deck finds cards that a filtered deck has borrowed from it, too.
      for card in cards where wanted.contains(card) && !overview.marks.filtered.contains(card) {
        places[card] = overview.marks.card(card, in: deck)
      }
    }
    try await findRest(of: cards, in: &places, overview.marks)
    return places
  }

  private func search(
    _ searches: DeckSearches
  ) async throws(BackendError) -> [(deck: String, cards: [Int64])] {
    let replies = try await client.send(
      all: searches.list.map { FindCards(query: $0.search.description) })
    // The cards of a search that fails are among the rest.
    return zip(searches.list, replies).map { ($0.deck, (try? $1.get()) ?? []) }
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

  /// Searches for those decks of a scope that are among `decks`; none when they have few cards.
  init(for scope: FetchScope, among decks: [String], cardCount: Int) {
    let keys = Set((scope.decks + scope.cardDecks).map(Canonical.nameKey))
    // A name with a blank that no search can hold would find other decks too.
    let present = decks.filter {
      keys.contains(Canonical.nameKey(Canonical.deckName($0))) && SearchPattern($0).isLiteral($0)
    }
    guard present.count * Self.cardsPerSearch <= cardCount else {
      list = []
      return
    }
    list = present.map { deck in
      let start = Canonical.nameKey(deck) + "::"
      let below = NoteSearches.topmost(decks.filter { Canonical.nameKey($0).hasBytePrefix(start) })
      return (deck, .all([.deck(deck)] + below.map { .not(.deck($0)) }))
    }
  }
}
