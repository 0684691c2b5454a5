/// Takes elements out of a list, or puts some in, and leaves every other byte of the file alone.
package struct ListEdit {
  private let source: SourceMap
  private let list: YAMLNode
  private let elements: [YAMLNode]

  /// An edit of a list that is written here, and is no alias.
  package init(_ list: YAMLNode, in source: SourceMap) {
    self.source = source
    self.list = list
    elements = Array(list.elements)
  }

  /// The edit that takes elements out; nil where they cannot be told from what is around them.
  ///
  /// - Parameters:
  ///   - places: the places of the elements in the list.
  ///   - key: the key whose value the list is.
  package func removing(_ places: Set<Int>, key: YAMLNode?) -> [ByteEdit]? {
    guard !places.isEmpty else { return [] }
    if places.count == elements.count { return emptying(key).map { [$0] } }
    return list.style == .flow ? removingInFlow(places) : removingLines(places)
  }

  /// The edit that puts texts behind the last element.
  package func appending(_ texts: [String]) -> ByteEdit {
    guard let last = elements.last else {
      let inside = texts.map { ScalarText($0).line(inFlow: true) }.joined(separator: ", ")
      return ByteEdit(source.range(of: list), "[\(inside)]")
    }
    if list.style == .flow {
      let end = source.offset(of: last.end)
      return ByteEdit(end..<end, texts.map { ", " + ScalarText($0).line(inFlow: true) }.joined())
    }
    let end = source.endOfContent(of: last)
    let blanks = String(repeating: " ", count: list.start.column - 1)
    return ByteEdit(
      end..<end, texts.map { source.lineEnd + blanks + "- " + ScalarText($0).line() }.joined())
  }

  /// An empty list in its place.
  private func emptying(_ key: YAMLNode?) -> ByteEdit? {
    guard list.style == .block, let key else { return ByteEdit(source.range(of: list), "[]") }
    let end = elements.last.map { source.endOfContent(of: $0) } ?? source.offset(of: list.end)
    return source.offset(behind: key).map { ByteEdit($0..<max($0, end), " []") }
  }

  private func removingInFlow(_ places: Set<Int>) -> [ByteEdit] {
    let kept = elements.indices.filter { !places.contains($0) }
    return places.sorted().map { place in
      let element = source.range(of: elements[place])
      if let next = elements.indices.first(where: { $0 > place }),
        kept.contains(where: { $0 > place })
      {
        return ByteEdit(element.lowerBound..<source.offset(of: elements[next].start), "")
      }
      // The last ones go with the comma before them.
      return ByteEdit(source.offset(of: elements[place - 1].end)..<element.upperBound, "")
    }
  }

  private func removingLines(_ places: Set<Int>) -> [ByteEdit]? {
    var edits: [ByteEdit] = []
    for place in places.sorted() {
      let start = source.line(at: source.offset(of: elements[place].start))
      let before = source.bytes[start.lowerBound..<source.offset(of: elements[place].start)]
      guard before.allSatisfy({ $0 == 32 || $0 == UInt8(ascii: "-") }),
        before.count(where: { $0 == UInt8(ascii: "-") }) == 1
      else { return nil }
      var end = source.line(at: source.endOfContent(of: elements[place])).upperBound
      // Of the blank lines on both sides, one goes along.
      if isBlankLine(before: start.lowerBound) {
        let next = source.line(at: end)
        if end < source.bytes.count, source.bytes[next].allSatisfy(ScalarEdit.isBlank) {
          end = next.upperBound
        }
      }
      edits.append(ByteEdit(start.lowerBound..<end, ""))
    }
    return edits
  }

  private func isBlankLine(before offset: Int) -> Bool {
    offset == 0 || source.bytes[source.line(at: offset - 1)].allSatisfy(ScalarEdit.isBlank)
  }
}
