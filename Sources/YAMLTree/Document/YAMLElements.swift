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
    let index = document.resolvedIndex(index)
    let record = document.records[index]
    guard record.kind == kind else {
      return YAMLElements(document: document, first: 0, end: 0, count: 0)
    }
    return YAMLElements(
      document: document, first: index + 1, end: Int(record.next), count: Int(record.count))
  }
}
