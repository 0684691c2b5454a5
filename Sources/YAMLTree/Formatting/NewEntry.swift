/// An entry that is to be the first of a mapping.
package struct NewEntry: Sendable {
  /// The mapping; it has entries.
  package var mapping: YAMLNode
  package var key: String
  package var text: String

  package init(in mapping: YAMLNode, key: String, text: String) {
    self.mapping = mapping
    self.key = key
    self.text = text
  }

  /// What is written before the entries that are there, of which the first is after `column` columns.
  fileprivate func bytes(column: Int) -> [UInt8] {
    let isInFlow = mapping.style == .flow
    let pair = ScalarText(key).line() + ": " + ScalarText(text).line(inFlow: isInFlow)
    let end = isInFlow ? "," : "\n" + String(repeating: " ", count: column)
    return Array(((isInFlow ? " " : "") + pair + end).utf8)
  }
}

extension YAMLDocument {
  /// The file of this document with entries put in, in the order in which their mappings stand.
  ///
  /// - Parameter bytes: the file that the document was parsed from.
  package func adding(_ entries: [NewEntry], to bytes: [UInt8]) -> [UInt8] {
    var cursor = SourceCursor(bytes)
    var output: [UInt8] = []
    var start = 0
    for entry in entries {
      cursor.advance(toFirstEntryOf: entry.mapping)
      output += bytes[start..<cursor.offset]
      start = cursor.offset
      output += entry.bytes(column: cursor.mark.column - 1)
    }
    return output + bytes[start...]
  }
}

extension SourceCursor {
  /// Goes on to where the entries of a mapping begin: after its anchor and tag, and after the brace.
  fileprivate mutating func advance(toFirstEntryOf mapping: YAMLNode) {
    advance(to: mapping.start)
    // A block may begin with the anchor and tag of its first key.
    let end = mapping.style == .flow ? mapping.end : mapping.firstKey?.start ?? mapping.end
    while mark < end, next == UInt8(ascii: "&") || next == UInt8(ascii: "!") { passProperty() }
    if mapping.style == .flow, next != nil { step() }
  }

  private mutating func passProperty() {
    while let byte = next, !byte.isBlank, !byte.isBreak { step() }
    var trivia = Trivia()
    trivia.take(from: &self)
  }
}
