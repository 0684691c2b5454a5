/// A search as SQL over the tables `notes`, `cards` and `revlog`, which all of Anki's schemas have.
///
/// Whoever runs it provides these functions:
///
/// | function | result |
/// |---|---|
/// | `search_matches(i, text)` | whether the expression `regexes[i]` finds something in a text |
/// | `search_tagged(i, tags)` | whether it does in one of tags with blanks between them |
/// | `search_fields(text, i, j)` | the fields from i on, before j, of a note's text |
/// | `search_unmarked(text)` | the text decomposed, without marks on letters |
/// | `search_unclozed(text)` | the text without the marks of clozes, with what they hide |
/// | `search_stripped(text)` | the text as first fields are compared |
/// | `search_memory(data, name)` | a number that the scheduler FSRS keeps of a card, in single precision |
/// | `search_recall(data, due, days, …)` | the probability that a card is remembered |
public struct SearchQuery: Sendable {
  /// What a search is for.
  public enum Target: Sendable { case notes, cards }

  /// The statement; its only column is the number of a note or card, ascending.
  public let sql: String
  /// The values for its parameters, which are numbered from 1.
  public let arguments: [String]
  /// Regular expressions in the language of Rust's crate `regex`, to be matched without regard to case.
  public let regexes: [Regex]

  /// A regular expression, and where the search has it.
  public struct Regex: Sendable {
    /// The expression.
    public let text: String
    /// Whether marks on letters are to be taken from it first, as `search_unmarked` does.
    public let isUnmarked: Bool
    /// Where it stands; nil for one that was made of a pattern.
    public let place: SearchPlace?
  }

  /// A query for what a search finds.
  public init(_ search: SearchNode, for target: Target, in collection: SearchedCollection) {
    var writer = ConditionWriter(target, collection)
    let condition = writer.condition(search)
    let tables = writer.tables
    let source =
      switch (target, tables) {
      case (.notes, .notes): "n.id FROM notes n"
      case (.notes, _): "DISTINCT n.id FROM notes n JOIN cards c ON c.nid = n.id"
      case (.cards, .cards): "c.id FROM cards c"
      case (.cards, _): "c.id FROM cards c JOIN notes n ON c.nid = n.id"
      }
    sql = "SELECT \(source) WHERE \(condition) ORDER BY 1"
    arguments = writer.arguments
    regexes = writer.regexes
  }
}
