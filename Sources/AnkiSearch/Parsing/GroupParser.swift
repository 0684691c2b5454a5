/// Reads terms, and how they are joined.
struct GroupParser {
  /// So deep may brackets be nested; SQLite, with which Anki searches, has a limit too.
  private static let maximumDepth = 200

  private var scanner: SearchScanner
  private var depth = 0

  init(_ text: String) { scanner = SearchScanner(text) }

  /// The whole text.
  mutating func search() throws(SearchError) -> SearchNode {
    var joint = Joint()
    try readTerms(into: &joint)
    if scanner.next == ")" {
      throw SearchError(
        "this bracket was not opened", help: "to look for a bracket, write \\)",
        at: SearchPlace(scanner.position, scanner.position + 1))
    }
    return try joint.node() ?? .everything
  }

  /// Reads up to the end or a closing bracket.
  private mutating func readTerms(into joint: inout Joint) throws(SearchError) {
    while true {
      scanner.skipBlanks()
      guard let next = scanner.next, next != ")" else { return }
      if let node = try node(joint: &joint) { try joint.add(node) }
    }
  }

  /// The next term or group; nil when it was a word that joins others.
  private mutating func node(joint: inout Joint) throws(SearchError) -> SearchNode? {
    let start = scanner.position
    if scanner.isAtDash {
      scanner.advance()
      let node = scanner.next == "(" ? try group() : try turnedTerm()
      return SearchNode(.not(node), at: SearchPlace(start, scanner.position))
    }
    if scanner.next == "(" { return try group() }
    let word = try scanner.word()
    if let connector = Connector(word) {
      try joint.add(connector, at: word.place)
      return nil
    }
    return try TermParser(word).node()
  }

  private mutating func turnedTerm() throws(SearchError) -> SearchNode {
    let word = try scanner.word()
    if let connector = Connector(word) { throw connector.misplaced(at: word.place) }
    return try TermParser(word).node()
  }

  private mutating func group() throws(SearchError) -> SearchNode {
    let start = scanner.position
    guard depth < Self.maximumDepth else {
      throw SearchError(
        "brackets are nested deeper than \(Self.maximumDepth) times",
        at: SearchPlace(start, start + 1))
    }
    depth += 1
    defer { depth -= 1 }
    scanner.advance()
    var joint = Joint()
    try readTerms(into: &joint)
    guard scanner.next == ")" else {
      throw SearchError(
        "this bracket is not closed", help: "close it, or write \\( to look for a bracket",
        at: SearchPlace(start, start + 1))
    }
    scanner.advance()
    let place = SearchPlace(start, scanner.position)
    guard let node = try joint.node() else {
      throw SearchError(
        "there is nothing between the brackets", help: "to look for brackets, write \\(\\)",
        at: place)
    }
    return SearchNode(node.kind, at: place)
  }
}
