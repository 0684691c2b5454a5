extension SearchNode {
  /// What a search does not find.
  public static func not(_ node: SearchNode) -> SearchNode { SearchNode(.not(node)) }

  /// What all of them find; of none, everything.
  public static func all(_ nodes: [SearchNode]) -> SearchNode {
    nodes.count == 1 ? nodes[0] : nodes.isEmpty ? everything : SearchNode(.all(nodes))
  }

  /// What one of them finds; of none, nothing.
  public static func any(_ nodes: [SearchNode]) -> SearchNode {
    nodes.count == 1 ? nodes[0] : nodes.isEmpty ? nothing : SearchNode(.any(nodes))
  }

  /// What a term finds.
  public static func term(_ kind: SearchTerm.Kind) -> SearchNode {
    SearchNode(.term(SearchTerm(kind)))
  }

  /// All cards.
  public static let everything = term(.deck(.anything))

  /// No cards.
  public static let nothing = not(everything)
}
