extension JSONElement {
  /// The elements in their order; none when the node is no array.
  public var elements: JSONElements { JSONElements(self) }
}

/// The elements of an array.
public struct JSONElements: Sequence, IteratorProtocol {
  private let document: JSONDocument
  private var index: Int?

  init(_ element: JSONElement) {
    document = element.document
    index = element.kind == .array ? element.index + 1 : nil
  }

  /// The next element; nil behind the last.
  public mutating func next() -> JSONElement? {
    guard let current = index, document.tag(at: current) != JSONDocument.Tag.arrayEnd else {
      return nil
    }
    index = document.next(after: current)
    return JSONElement(document: document, index: current)
  }
}
