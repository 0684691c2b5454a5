/// Names that keys are looked up by.
///
/// Every note asks for them: a key is compared where it stands in its document, and by its first
/// bytes at once.
package struct YAMLNames: Sendable {
  private struct Name {
    var count: Int
    var head: UInt64
    /// The bytes after ``head``.
    var rest: [UInt8]
  }

  private let names: [Name]

  package init(_ names: [String]) {
    self.names = names.map { name in
      let bytes = Array(name.utf8)
      return Name(
        count: bytes.count, head: Self.head(of: bytes.span),
        rest: Array(bytes.dropFirst(Self.headBytes)))
    }
  }

  /// The index of the first name with the bytes of `text`.
  package func index(of text: Span<UInt8>) -> Int? {
    let head = Self.head(of: text)
    for index in names.indices where names[index].head == head {
      if names[index].count == text.count, Self.isRest(names[index].rest, of: text) { return index }
    }
    return nil
  }

  /// The index of the first name with the bytes of a stretch of `text`.
  fileprivate func index(of range: Range<Int>, in text: [UInt8]) -> Int? {
    index(of: text.span.extracting(range))
  }

  private static let headBytes = 8

  private static func head(of text: Span<UInt8>) -> UInt64 {
    var head: UInt64 = 0
    for index in 0..<min(text.count, headBytes) { head = head << 8 | UInt64(text[index]) }
    return head
  }

  private static func isRest(_ rest: [UInt8], of text: Span<UInt8>) -> Bool {
    for index in rest.indices where rest[index] != text[headBytes + index] { return false }
    return true
  }
}

extension YAMLNode {
  /// Which of `names` is a scalar's text; nil for anything else.
  package func index(in names: YAMLNames) -> Int? { document.index(of: index, in: names) }
}

extension YAMLEntry {
  /// Which of `names` is the key's text; nil when it is no scalar or another.
  package func index(in names: YAMLNames) -> Int? { document.index(of: keyIndex, in: names) }
}

extension YAMLDocument {
  /// Which of `names` is the text of the node at `index`.
  fileprivate func index(of index: Int, in names: YAMLNames) -> Int? {
    let record = resolvedRecord(index)
    return record.kind == .scalar ? names.index(of: record.text, in: text) : nil
  }
}
