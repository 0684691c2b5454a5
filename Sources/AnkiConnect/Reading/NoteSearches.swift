import DeckModel
import AnkiSearch
import DeckSync

/// The searches by which the notes of a scope are found.
enum NoteSearches {
  /// Names in one search: SQLite takes no expression of more than a thousand levels (seen).
  static let maximumTerms = 300

  /// Our own notes, by their mark or their numbers, the notes of models with an id field, and the candidates for adoption.
  ///
  /// - Parameters:
  ///   - scope: what is asked for.
  ///   - models: the names of its models that Anki has, in Anki's spelling.
  ///   - withMarked: whether our own notes are still to be looked for.
  static func searches(
    for scope: FetchScope, models: [String], withMarked: Bool = true
  ) -> [SearchNode] {
    // Our notes are looked for by their numbers only where no mark finds them.
    let ours = scope.mark.map { withMarked ? [SearchNode.tag($0)] : [] } ?? known(scope.noteIDs)
    let withID = chunks(scope.modelsWithIDField.map(SearchNode.noteType)).map(SearchNode.any)
    return ours + withID + candidates(decks: scope.decks, models: models)
  }

  /// Notes by number: Anki takes 60 ms to say that one is not there, but finds those that are in no time
  /// (seen in 26.9).
  static func known(_ numbers: [Int64]) -> [SearchNode] {
    numbers.chunks(of: 20_000).map { .notes(Array($0)) }
  }

  private static func candidates(decks: [String], models: [String]) -> [SearchNode] {
    chunks(models.map(SearchNode.noteType)).flatMap { models in
      chunks(topmost(decks).map(SearchNode.deck)).map { decks in
        SearchNode.all([.any(models), .any(decks)])
      }
    }
  }

  /// The decks without those below another of them: a search for a deck finds them too.
  static func topmost(_ decks: [String]) -> [String] {
    var kept: [String] = []
    for deck in decks.sorted(by: precedes)
    where !kept.contains(where: { deck.hasBytePrefix($0 + "::") }) {
      kept.append(deck)
    }
    return kept
  }

  private static func chunks(_ nodes: [SearchNode]) -> [[SearchNode]] {
    nodes.chunks(of: maximumTerms).map(Array.init)
  }
}

extension Array {
  /// Stretches of at most `size` elements.
  func chunks(of size: Int) -> [ArraySlice<Element>] {
    stride(from: 0, to: count, by: size).map { self[$0..<Swift.min($0 + size, count)] }
  }
}
