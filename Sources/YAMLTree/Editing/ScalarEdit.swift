/// Gives a scalar another text and leaves every other byte of the file alone.
///
/// The style is kept where it can hold the text: quotes stay quotes, blocks stay blocks.
package struct ScalarEdit {
  private let source: SourceMap
  private let node: YAMLNode
  /// Whether it stands in brackets or braces.
  private let isInFlow: Bool
  /// The columns before the key, or the dash, that it belongs to.
  private let parentColumn: Int

  /// An edit of a scalar that is written here, and is no alias.
  package init(_ node: YAMLNode, in source: SourceMap, isInFlow: Bool, parentColumn: Int) {
    self.source = source
    self.node = node
    self.isInFlow = isInFlow
    self.parentColumn = parentColumn
  }

  /// The edit that makes the scalar read as `text`.
  package func edit(to text: String) -> ByteEdit {
    let properties = self.properties
    let range = content
    let start = properties.upperBound
    let lead = range.isEmpty && !hasBlank(before: start) ? " " : ""
    let written = written(text)
    guard written.first == "|" else { return ByteEdit(start..<range.upperBound, lead + written) }
    let end = isBlock ? range.upperBound : source.endOfLine(at: range.upperBound)
    // At the very end of the file a block has no line feed after it to end with.
    let isOpen = end == source.bytes.count && text.utf8.last == 10
    return ByteEdit(start..<end, lead + written + (isOpen ? source.lineEnd : ""))
  }

  private var isBlock: Bool { node.style == .literal || node.style == .folded }

  /// The edit that puts something else in place of the scalar, its anchor and tag included.
  package func replacing(by text: String) -> ByteEdit {
    ByteEdit(source.offset(of: node.start)..<content.upperBound, text)
  }

  /// The anchor and the tag before the scalar, with the blanks behind them.
  package var properties: Range<Int> {
    let start = source.offset(of: node.start)
    var end = start
    while end < source.bytes.count,
      source.bytes[end] == UInt8(ascii: "&")
        || (source.bytes[end] == UInt8(ascii: "!") && node.tag != nil)
    {
      while end < source.bytes.count, !Self.isBlank(source.bytes[end]) { end += 1 }
      while end < source.bytes.count, Self.isBlank(source.bytes[end]) { end += 1 }
    }
    return start..<end
  }

  /// The name that the scalar is given; nil for nearly every one.
  package var anchor: String? {
    let words = source.bytes[properties].split(whereSeparator: Self.isBlank)
    return words.first { $0.first == UInt8(ascii: "&") }
      .map { String(decoding: $0.dropFirst(), as: UTF8.self) }
  }

  /// The scalar without its anchor and tag; of a block without the blank lines after it.
  private var content: Range<Int> {
    let start = min(properties.upperBound, source.offset(of: node.end))
    var end = source.offset(of: node.end)
    guard isBlock else { return start..<max(start, end) }
    while end > start, Self.isBlank(source.bytes[end - 1]) { end -= 1 }
    // Blanks at the end of the last line are text.
    return start..<source.endOfLine(at: end)
  }

  private func hasBlank(before offset: Int) -> Bool {
    offset == 0 || Self.isBlank(source.bytes[offset - 1])
  }

  static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }
}

extension ScalarEdit {
  /// A text in the style of the scalar, or in the plainest that can hold it.
  private func written(_ text: String) -> String {
    let scalar = ScalarText(text)
    switch node.style {
    case .singleQuoted where scalar.canBeQuoted: return scalar.singleQuoted
    case .doubleQuoted:
      return scalar.isBetterAsBlock && !isInFlow ? block(scalar) : scalar.doubleQuoted
    case .literal, .folded: return asBlock(scalar)
    case .plain, .singleQuoted, .block, .flow:
      return isInFlow ? scalar.line(inFlow: true) : block(scalar)
    }
  }

  /// A text of several lines as a block, any other on one line.
  ///
  /// What stood behind the old text on its line goes behind the sign of the block.
  private func block(_ scalar: ScalarText) -> String {
    guard scalar.isBetterAsBlock else { return scalar.line() }
    let end = content.upperBound
    let rest = source.bytes[end..<source.endOfLine(at: end)]
    return lined(
      scalar.block(
        indentation: parentColumn + 2, parentColumn: parentColumn,
        remark: String(decoding: rest, as: UTF8.self)))
  }

  /// A text as a block that is indented as the one that was there, with the remark behind its sign.
  private func asBlock(_ scalar: ScalarText) -> String {
    guard scalar.canBeBlock else { return scalar.line(inFlow: isInFlow) }
    return lined(scalar.block(indentation: blockColumn, parentColumn: parentColumn, remark: remark))
  }

  /// What stands behind `|` and its indicators.
  private var remark: String {
    let line = source.bytes[content].prefix { $0 != 10 && $0 != 13 }
    let signs = "|>+-0123456789".utf8
    return String(decoding: line.drop { signs.contains($0) }, as: UTF8.self)
  }

  /// The columns before the lines of the block that was there.
  private var blockColumn: Int {
    for line in source.bytes[content].split(separator: 10).dropFirst() {
      let blanks = line.prefix { $0 == 32 }.count
      if line.dropFirst(blanks).contains(where: { !Self.isBlank($0) }), blanks > parentColumn {
        return blanks
      }
    }
    return parentColumn + 2
  }

  private func lined(_ text: String) -> String {
    source.lineEnd == "\n" ? text : text.replacing("\n", with: source.lineEnd)
  }
}
