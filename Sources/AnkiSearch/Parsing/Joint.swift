/// A word that joins terms.
enum Connector: String {
  case and, or

  /// The connector that a word is; nil when it is a term.
  init?(_ word: SearchScanner.Word) {
    guard word.key == nil, !word.isQuoted, word.value.allSatisfy(\.isASCII) else { return nil }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: word.value)
    self.init(rawValue: String(text).lowercased())
  }

  func misplaced(at place: SearchPlace) -> SearchError {
    SearchError(
      "\"\(rawValue)\" does not stand between two terms",
      help: "to look for the word itself, put it into quotes", at: place)
  }
}

/// Terms that stand beside each other: alternatives of what must all be found.
struct Joint {
  private var alternatives: [[SearchNode]] = [[]]
  private var pending: (connector: Connector, place: SearchPlace)?

  /// Adds a term or a group.
  mutating func add(_ node: SearchNode) throws(SearchError) {
    if pending?.connector == .or { alternatives.append([]) }
    alternatives[alternatives.count - 1].append(node)
    pending = nil
  }

  /// Adds a word between two of them.
  mutating func add(_ connector: Connector, at place: SearchPlace) throws(SearchError) {
    guard pending == nil, !alternatives[0].isEmpty else { throw connector.misplaced(at: place) }
    pending = (connector, place)
  }

  /// What they ask for together; nil when there are none.
  func node() throws(SearchError) -> SearchNode? {
    if let pending { throw pending.connector.misplaced(at: pending.place) }
    if alternatives[0].isEmpty { return nil }
    return Self.joined(
      alternatives.map { Self.joined($0, SearchNode.Kind.all) }, SearchNode.Kind.any)
  }

  private static func joined(
    _ nodes: [SearchNode], _ kind: ([SearchNode]) -> SearchNode.Kind
  ) -> SearchNode {
    guard nodes.count > 1, let first = nodes[0].place, let last = nodes[nodes.count - 1].place
    else { return nodes[0] }
    return SearchNode(kind(nodes), at: SearchPlace(first.start, last.end))
  }
}

extension Unicode.Scalar {
  fileprivate var isASCII: Bool { value < 0x80 }
}
