/// A search in words, line by line: a group, and below it what is in it.
public struct SearchExplanation: Equatable, Sendable {
  /// A line.
  public struct Line: Equatable, Sendable {
    /// How many groups it is in.
    public let depth: Int
    /// What it means.
    public let words: String
    /// The term as Anki reads it; nil for a group.
    public let term: String?
  }

  /// The lines, from the top.
  public let lines: [Line]

  /// Explains a search.
  public init(_ search: SearchNode) { lines = Self.lines(search, depth: 0, isTurned: false) }

  private static func lines(_ node: SearchNode, depth: Int, isTurned: Bool) -> [Line] {
    let start = isTurned ? "not: " : ""
    switch node.kind {
    case .term(let term):
      return [Line(depth: depth, words: start + term.words, term: term.description)]
    case .not(let node):
      if isTurned {
        return [Line(depth: depth, words: "not:", term: nil)]
          + lines(node, depth: depth + 1, isTurned: true)
      }
      return lines(node, depth: depth, isTurned: true)
    case .all(let nodes): return group(start + "all of", nodes, depth)
    case .any(let nodes): return group(start + "any of", nodes, depth)
    }
  }

  private static func group(_ words: String, _ nodes: [SearchNode], _ depth: Int) -> [Line] {
    [Line(depth: depth, words: words, term: nil)]
      + nodes.flatMap { lines($0, depth: depth + 1, isTurned: false) }
  }
}
