/// The bytes of a file, found by the places of its nodes.
package struct SourceMap: Sendable {
  /// The whole file.
  package let bytes: [UInt8]
  /// Where each line begins; the first one after a byte order mark.
  private let lines: [Int]

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var lines = [bytes.starts(with: ByteOrderMark.bytes) ? 3 : 0]
    for index in bytes.indices {
      let isLineFeed = bytes[index] == UInt8(ascii: "\n")
      let isReturn =
        bytes[index] == UInt8(ascii: "\r")
        && !(index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\n"))
      if isLineFeed || isReturn { lines.append(index + 1) }
    }
    self.lines = lines
  }

  /// The offset of a place; the end of the file for one behind it.
  package func offset(of mark: YAMLMark) -> Int {
    guard mark.line <= lines.count else { return bytes.count }
    var offset = lines[mark.line - 1]
    for _ in 1..<mark.column where offset < bytes.count {
      offset += 1
      while offset < bytes.count, bytes[offset].isContinuation { offset += 1 }
    }
    return offset
  }

  /// The bytes of a node, from its anchor or tag to its last character.
  package func range(of node: YAMLNode) -> Range<Int> {
    let start = offset(of: node.start)
    return start..<max(start, offset(of: node.end))
  }

  /// Where a line begins.
  ///
  /// - Parameter line: its number, from 1.
  package func start(ofLine line: Int) -> Int {
    line <= lines.count ? lines[line - 1] : bytes.count
  }

  /// Where the line of an offset begins, and where the next one does.
  package func line(at offset: Int) -> Range<Int> {
    let next = lines.firstIndex { $0 > offset } ?? lines.count
    return lines[max(0, next - 1)]..<(next < lines.count ? lines[next] : bytes.count)
  }

  /// The end of the line of an offset, before its line end.
  package func endOfLine(at offset: Int) -> Int {
    var end = offset
    while end < bytes.count, bytes[end] != 10, bytes[end] != 13 { end += 1 }
    return end
  }

  /// The line ends of the file: those of its first line.
  package var lineEnd: String {
    guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")) else { return "\n" }
    return end > 0 && bytes[end - 1] == UInt8(ascii: "\r") ? "\r\n" : "\n"
  }
}

extension SourceMap {
  /// Where a node ends, without the blanks and blank lines behind it.
  package func end(of node: YAMLNode) -> Int {
    var end = offset(of: node.end)
    let start = offset(of: node.start)
    while end > start, ScalarEdit.isBlank(bytes[end - 1]) { end -= 1 }
    return end
  }

  /// The end of the last line of a node in a block, with a remark behind it, and without its line end.
  package func endOfContent(of node: YAMLNode) -> Int { endOfLine(at: end(of: node)) }

  /// The offset behind the colon of a key; nil where there is none, as behind `? key`.
  package func offset(behind key: YAMLNode) -> Int? {
    let end = offset(of: key.end)
    return bytes[end...].firstIndex(of: UInt8(ascii: ":")).flatMap { colon in
      bytes[end..<colon].allSatisfy(ScalarEdit.isBlank) ? colon + 1 : nil
    }
  }
}
