/// A search in Anki's language, as a tree.
///
/// Make one with the functions and values of this type, which can only make what Anki understands; read
/// one with ``parse(_:)``; print one with ``description``. What is printed is read back as the same
/// tree. Two trees are equal that ask for the same in the same way, wherever they stand in a text.
///
/// ```swift
/// let search = SearchNode.all([.deck("French"), .not(.tag("done"))])
/// print(search)  // "deck:French" -"tag:done"
/// ```
public struct SearchNode: Sendable {
  /// What a node is.
  public indirect enum Kind: Hashable, Sendable {
    /// One condition.
    case term(SearchTerm)
    /// What the node does not find.
    case not(SearchNode)
    /// What all nodes find: two or more.
    case all([SearchNode])
    /// What one of the nodes finds: two or more.
    case any([SearchNode])
  }

  /// What the node is.
  public let kind: Kind
  /// Where the node stands in the text that it was read from; nil when it was made.
  public let place: SearchPlace?

  init(_ kind: Kind, at place: SearchPlace? = nil) {
    self.kind = kind
    self.place = place
  }
}

extension SearchNode: Hashable {
  /// Whether both ask for the same, wherever they stand.
  public static func == (one: SearchNode, two: SearchNode) -> Bool { one.kind == two.kind }

  /// Adds what the node asks for.
  public func hash(into hasher: inout Hasher) { hasher.combine(kind) }
}

/// A stretch of a search's text, counted in Unicode scalars from 0.
public struct SearchPlace: Hashable, Sendable {
  /// The first scalar.
  public let start: Int
  /// Behind the last scalar; the same as `start` where something is missing.
  public let end: Int

  init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end
  }

  /// The whole of a text.
  package init(whole text: String) { self.init(0, text.unicodeScalars.count) }
}
