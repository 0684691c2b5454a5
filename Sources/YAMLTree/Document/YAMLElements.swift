/// The elements of a sequence, in order.
package struct YAMLElements: Sequence, Sendable {
  let document: YAMLDocument
  let first: Int
  let end: Int
  /// How many there are.
  package let count: Int

  package struct Iterator: IteratorProtocol {
    let document: YAMLDocument
    var index: Int
    let end: Int

    package mutating func next() -> YAMLNode? {
      guard index < end else { return nil }
      defer { index = Int(document.records[index].next) }
      return YAMLNode(document: document, index: index)
    }
  }

  package var underestimatedCount: Int { count }

  package func makeIterator() -> Iterator { Iterator(document: document, index: first, end: end) }
}

extension YAMLNode {
  /// The elements of a sequence, or of the sequence that an alias names; none for anything else.
  package var elements: YAMLElements { children(of: .sequence) }

  /// A mapping's keys and values in turn, as they are written.
  var pairs: YAMLElements { children(of: .mapping) }

  private func children(of kind: YAMLKind) -> YAMLElements {
    let node = resolved
    let record = node.record
    let isRight = record.kind == kind
    return YAMLElements(
      document: document, first: node.index + 1, end: isRight ? Int(record.next) : 0,
      count: isRight ? Int(record.count) : 0)
  }
}
