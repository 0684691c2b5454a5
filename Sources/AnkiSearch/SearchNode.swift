/// A search in Anki's language, as a tree; ``description`` prints it so that Anki reads it back.
///
/// Names stand for themselves: what Anki would take for a wildcard, a quote or a keyword is escaped.
public indirect enum SearchNode: Hashable, Sendable {
  /// Notes with cards in this deck or in one below it.
  case deck(String)
  /// Notes of this note type.
  case noteType(String)
  /// Notes with this tag or with one below it.
  case tag(String)
  /// Cards that lie in a filtered deck.
  case inFilteredDeck
  /// Cards that are suspended.
  case suspended
  /// New cards that stand behind this place in the queue.
  case position(after: Int64)
  /// Cards of the template of this index, counted from 0; of a cloze note type, of that cloze.
  case template(Int)
  /// Notes in whose fields this text stands, without regard to case.
  case text(String)
  /// Notes of these numbers.
  case notes([Int64])
  /// What a search does not find.
  case not(SearchNode)
  /// What all of them find; of none, everything.
  case all([SearchNode])
  /// What one of them finds; of none, nothing.
  case any([SearchNode])
}
