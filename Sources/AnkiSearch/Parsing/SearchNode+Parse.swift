extension SearchNode {
  /// Reads a search, as Anki's browser takes it; an empty one finds everything.
  ///
  /// What is accepted and what is refused was compared with Anki 26.9. Whether a regular expression is
  /// one, Anki finds out when it searches.
  ///
  /// - Parameter text: the search.
  /// - Returns: the tree; its nodes know where they stand in the text.
  /// - Throws: ``SearchError`` with the place of what Anki would not understand.
  public static func parse(_ text: String) throws(SearchError) -> SearchNode {
    var parser = GroupParser(text)
    return try parser.search()
  }
}
