import AnkiSearch
import DeckModel
import DeckSync

/// What a scope asks for in one request, before single notes are asked for.
struct ScopeQuestion {
  private(set) var batch = ReadBatch()
  private var models: [ReadBatch.Place<NoteTypesByName>] = []
  private var notes: [ReadBatch.Place<FindNotes>] = []
  private var cards: [(deck: String, place: ReadBatch.Place<FindCards>)] = []
  private var media: MediaListing.Question?

  /// - Parameters:
  ///   - scope: what is asked for.
  ///   - overview: the names that Anki has.
  ///   - reader: who asks; not for what it reads ahead.
  init(_ scope: FetchScope, _ overview: Overview, by reader: AnkiConnectReader) {
    let present = AnkiConnectReader.known(scope.models, among: overview.models)
    if !present.isEmpty { models = [batch.add(NoteTypesByName(names: present))] }
    let marked = reader.ahead?.numbers(with: scope.mark)
    let searches = NoteSearches.searches(
      for: scope, models: present, withMarked: marked == nil)
    notes = batch.add(all: searches.map { FindNotes(query: $0.description) })
    // A note has one card at least.
    let decks = DeckSearches(
      for: scope, among: overview.decks, cardCount: max(marked?.count ?? 0, scope.noteIDs.count))
    for (deck, search) in decks.list {
      cards.append((deck, batch.add(FindCards(query: search.description))))
    }
    if !scope.media.isEmpty { media = MediaListing.Question(by: reader, in: &batch) }
  }

  /// What the replies say.
  func answer(in replies: ReadReplies) throws(BackendError) -> ScopeAnswer {
    var answer = ScopeAnswer()
    for place in models {
      answer.models = try replies.result(at: place).sorted { precedes($0.name, $1.name) }
    }
    for place in notes { answer.notes.formUnion(try replies.result(at: place)) }
    // Where a search fails, it is asked of each card.
    for (deck, place) in cards {
      answer.cards.append((deck, (try? replies.result(at: place)) ?? []))
    }
    answer.media = try media?.answer(in: replies)
    return answer
  }
}

/// What came back to a ``ScopeQuestion``.
struct ScopeAnswer {
  /// The note types of the scope that Anki has.
  var models: [NoteType] = []
  /// The numbers of the notes that the searches found.
  var notes: Set<Int64> = []
  /// Decks of the scope, each with the cards in it.
  var cards: [(deck: String, cards: [Int64])] = []
  /// What is in the media folder; nil when no media are asked for.
  var media: MediaListing?
}
