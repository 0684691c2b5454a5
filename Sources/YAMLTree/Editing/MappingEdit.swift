/// Puts entries into a mapping and leaves every other byte of the file alone.
package struct MappingEdit {
  private let source: SourceMap
  private let mapping: YAMLNode
  private let isInFlow: Bool

  /// An edit of a mapping that is written here, and is no alias.
  package init(_ mapping: YAMLNode, in source: SourceMap, isInFlow: Bool) {
    self.source = source
    self.mapping = mapping
    self.isInFlow = isInFlow || mapping.style == .flow
  }

  /// The columns before the keys of a mapping in a block.
  private var column: Int {
    mapping.ownEntries.first { _ in true }.map { $0.key.start.column - 1 } ?? 0
  }

  /// A new entry before one that is there.
  package func inserting(_ key: String, _ text: String, before entry: YAMLEntry) -> ByteEdit {
    let place = source.offset(of: entry.key.start)
    let blanks = String(repeating: " ", count: column)
    let end = isInFlow ? ", " : source.lineEnd + blanks
    return ByteEdit(place..<place, pair(key, text) + end)
  }

  /// A new entry behind the last one; nil where there is none.
  package func appending(_ key: String, _ text: String) -> ByteEdit? { appending(pair(key, text)) }

  /// A new entry whose value is a list on one line, behind the last one; nil where there is none.
  package func appending(_ key: String, list texts: [String]) -> ByteEdit? {
    let list = texts.map { ScalarText($0).line(inFlow: true) }.joined(separator: ", ")
    return appending(key, written: "[\(list)]")
  }

  /// A new entry whose value is written on one line already, behind the last one; nil where there is
  /// none.
  package func appending(_ key: String, written value: String) -> ByteEdit? {
    appending(ScalarText(key).line(inFlow: isInFlow) + ": " + value)
  }

  private func appending(_ pair: String) -> ByteEdit? {
    guard let last = Array(mapping.ownEntries).last else { return nil }
    if isInFlow {
      let end = source.offset(of: last.value.end)
      return ByteEdit(end..<end, ", " + pair)
    }
    let end = source.endOfContent(of: last.value)
    return ByteEdit(end..<end, source.lineEnd + String(repeating: " ", count: column) + pair)
  }

  private func pair(_ key: String, _ text: String) -> String {
    let name = ScalarText(key).line(inFlow: isInFlow)
    let scalar = ScalarText(text)
    guard !isInFlow else { return name + ": " + scalar.line(inFlow: true) }
    return name + ": "
      + scalar.value(indentation: column + 2)
      .replacing("\n", with: source.lineEnd)
  }
}
