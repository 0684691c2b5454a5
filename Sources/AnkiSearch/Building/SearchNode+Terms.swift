extension SearchNode {
  /// Notes with cards in the deck of this name, or in one below it.
  public static func deck(_ name: String) -> SearchNode { named(name, SearchTerm.Kind.deck) }

  /// Notes of the note type of this name.
  public static func noteType(_ name: String) -> SearchNode {
    named(name, SearchTerm.Kind.noteType)
  }

  /// What has this name.
  ///
  /// A name with a blank that no search can hold is found by a pattern, without what has a space there.
  private static func named(
    _ name: String, _ kind: (SearchPattern) -> SearchTerm.Kind
  ) -> SearchNode {
    let pattern = SearchPattern(name)
    if pattern.isLiteral(name) { return term(kind(pattern)) }
    return all([term(kind(pattern)), not(term(kind(SearchPattern(name.withPlainBlanks))))])
  }

  /// Notes with the tag of this name, or with one below it.
  public static func tag(_ name: String) -> SearchNode {
    term(.tag(.pattern(SearchPattern(name))))
  }

  /// Notes without tags.
  public static let untagged = term(.untagged)

  /// Notes in whose fields this text stands, without regard to the case of Latin letters.
  public static func text(_ text: String) -> SearchNode {
    let pattern = SearchPattern(text)
    // Blanks that a pattern cannot hold, a regular expression can.
    return term(
      .text(pattern.isLiteral(text) ? .pattern(pattern) : .regex(SearchRegex(matching: text))))
  }

  /// Notes with a field of this name, of which this is the whole text.
  public static func field(_ name: SearchFieldName, _ text: String) -> SearchNode {
    let pattern = SearchPattern(text)
    return term(
      .field(
        name,
        pattern.isLiteral(text) ? .pattern(pattern) : .regex(SearchRegex(whole: text))))
  }

  /// Notes of these numbers.
  public static func notes(_ numbers: [Int64]) -> SearchNode {
    numbers.isEmpty ? nothing : term(.notes(numbers))
  }

  /// Cards of these numbers.
  public static func cards(_ numbers: [Int64]) -> SearchNode {
    numbers.isEmpty ? nothing : term(.cards(numbers))
  }

  /// Cards of the template of this index, counted from 0; of a cloze note type, of that cloze.
  public static func template(_ index: Int) -> SearchNode {
    UInt16(exactly: index).map { term(.template($0)) } ?? nothing
  }

  /// Cards that lie in a filtered deck.
  public static let inFilteredDeck = term(.inFilteredDeck)

  /// Cards in a state.
  public static func state(_ state: CardState) -> SearchNode { term(.state(state)) }

  /// Cards of which a property compares so with a value.
  public static func property(
    _ property: SearchProperty, _ comparison: SearchComparison
  ) -> SearchNode { term(.property(property, comparison)) }

  /// New cards that stand behind this place in the queue.
  public static func position(after place: Int64) -> SearchNode {
    if place < 0 { return property(.position(0), .greaterOrEqual) }
    return UInt32(exactly: place).map { property(.position($0), .greater) } ?? nothing
  }
}
