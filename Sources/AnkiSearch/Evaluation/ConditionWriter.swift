import DeckModel

/// Writes the conditions of a search.
struct ConditionWriter {
  /// The tables that a query reads.
  enum Tables { case notes, cards, both }

  let target: SearchQuery.Target
  let collection: SearchedCollection
  /// The tables that were read so far; as long as it does not matter, those of the target.
  private(set) var tables: Tables
  private(set) var arguments: [String] = []
  private(set) var regexes: [SearchQuery.Regex] = []

  init(_ target: SearchQuery.Target, _ collection: SearchedCollection) {
    self.target = target
    self.collection = collection
    tables = target == .notes ? .notes : .cards
  }

  /// The condition that a tree is.
  mutating func condition(_ node: SearchNode) -> String {
    switch node.kind {
    case .term(let term): condition(term, at: node.place)
    case .not(let node): "NOT \(condition(node))"
    case .all(let nodes): joined(nodes[...], by: " AND ")
    case .any(let nodes): joined(nodes[...], by: " OR ")
    }
  }

  /// Joins in halves: SQLite takes no expression of more than a thousand levels.
  private mutating func joined(_ nodes: ArraySlice<SearchNode>, by separator: String) -> String {
    if nodes.count == 1 { return condition(nodes[nodes.startIndex]) }
    let middle = nodes.startIndex + nodes.count / 2
    let first = joined(nodes[..<middle], by: separator)
    return "(\(first)\(separator)\(joined(nodes[middle...], by: separator)))"
  }

  private mutating func condition(_ term: SearchTerm, at place: SearchPlace?) -> String {
    switch term.kind {
    case .text, .word, .clozeText, .field, .tag, .untagged, .edited, .duplicates:
      needNotes()
      return noteCondition(term.kind, at: place)
    case .noteType, .noteTypeNumber:
      needNotes()
      return typeCondition(term.kind)
    case .templateName:
      needNotes()
      needCards()
      return typeCondition(term.kind)
    case .deck(.anything): return "1"
    case .notes(let numbers):
      return "\(target == .notes ? "n.id" : "c.nid") IN (\(Self.list(numbers)))"
    default:
      needCards()
      return cardCondition(term.kind)
    }
  }

  private mutating func needNotes() { if target == .cards { tables = .both } }

  private mutating func needCards() { if target == .notes { tables = .both } }

  /// A parameter with a value.
  mutating func argument(_ text: String) -> String {
    arguments.append(Canonical.composed(text))
    return "?\(arguments.count)"
  }

  /// The number of a regular expression.
  mutating func regex(
    _ text: String, isUnmarked: Bool = false, at place: SearchPlace? = nil
  ) -> Int {
    regexes.append(
      SearchQuery.Regex(text: Canonical.composed(text), isUnmarked: isUnmarked, place: place))
    return regexes.count - 1
  }

  /// Numbers with commas between them.
  static func list(_ numbers: [Int64]) -> String {
    numbers.map(String.init).joined(separator: ",")
  }

  /// Conditions of which one must be met; of none, what never is.
  static func any(_ conditions: [String]) -> String {
    conditions.isEmpty ? "0" : "(\(conditions.joined(separator: " OR ")))"
  }
}
