extension Layout {
  mutating func writeBlockSequence(_ index: Int, _ depth: Int) {
    writeProperties(before: .end)
    for element in YAMLNode(document: document, index: index).elements {
      beginEntry(depth)
      write(.dash)
      joins = !element.isUnwritten
      write(element.index, depth: depth + 1)
      joins = false
    }
  }

  mutating func writeBlockMapping(_ index: Int, _ depth: Int) {
    let node = YAMLNode(document: document, index: index)
    if let key = node.firstKey { writeProperties(before: key.start) }
    for entry in node.ownEntries {
      beginEntry(depth)
      let isExplicit = writeQuestion(before: entry.key)
      if isExplicit { joins = !entry.key.isUnwritten }
      write(entry.keyIndex, depth: depth + 1)
      joins = false
      if hasColon(before: entry.value) {
        if isExplicit { beginEntry(depth) }
        write(.colon)
      }
      lead = Levels.column(of: depth + 1)
      write(entry.valueIndex, depth: depth + 1)
    }
  }

  /// The next piece begins an entry of the block at `depth`.
  private mutating func beginEntry(_ depth: Int) {
    lead = Levels.column(of: depth)
    entryDepth = depth
    _ = nextByte()
  }

  /// Whether a `:` comes next that belongs to a value, not to what the key and the value lie in.
  private mutating func hasColon(before value: YAMLNode) -> Bool {
    nextByte() == UInt8(ascii: ":") && cursor.mark < value.start
  }

  /// Writes the `?` before a key, if there is one.
  private mutating func writeQuestion(before key: YAMLNode) -> Bool {
    guard nextByte() == UInt8(ascii: "?"), cursor.mark < key.start else { return false }
    write(.question)
    return true
  }
}

extension Layout {
  mutating func writeFlowSequence(_ index: Int) {
    writeProperties(before: .end)
    let node = YAMLNode(document: document, index: index)
    inBrackets(.openBracket, .closeBracket) { layout in
      for element in node.elements {
        layout.write(element.index, depth: 0)
        layout.writeComma()
      }
    }
  }

  mutating func writeFlowMapping(_ index: Int) {
    let node = YAMLNode(document: document, index: index)
    if isBare(node) { return node.ownEntries.forEach { writeFlow($0) } }
    writeProperties(before: .end)
    inBrackets(.openBrace, .closeBrace) { layout in
      for entry in node.ownEntries {
        layout.writeFlow(entry)
        layout.writeComma()
      }
    }
  }

  /// Whether a mapping is a pair that stands in a list without braces.
  private mutating func isBare(_ node: YAMLNode) -> Bool {
    guard let key = node.firstKey else { return false }
    return nextByte() == UInt8(ascii: "?") || key.start == node.start
  }

  private mutating func writeFlow(_ entry: YAMLEntry) {
    // After this, libyaml passes over what comes next, whatever it is.
    if writeQuestion(before: entry.key), entry.key.isUnwritten { isUnfit = true }
    write(entry.keyIndex, depth: 0)
    if hasColon(before: entry.value) { write(.colon) }
    write(entry.valueIndex, depth: 0)
  }

  private mutating func writeComma() {
    if nextByte() == UInt8(ascii: ",") { write(.comma) }
  }

  /// Writes brackets; lines inside are indented once more than the brackets themselves.
  private mutating func inBrackets(
    _ open: Piece, _ close: Piece, _ write: (inout Layout) -> Void
  ) {
    _ = nextByte()
    self.write(open)
    let outer = lead
    lead = outer + Levels.column(of: 1)
    write(&self)
    _ = nextByte()
    writeComments(before: nil, at: 0)
    lead = outer
    self.write(close)
  }
}

extension YAMLNode {
  /// Whether nothing at all is written where it goes.
  fileprivate var isUnwritten: Bool { kind == .scalar && start == end }

  /// The key of a mapping's first entry.
  var firstKey: YAMLNode? { pairs.first { _ in true } }
}

extension YAMLMark {
  /// After every place.
  fileprivate static let end = YAMLMark(line: .max, column: 1)
}
