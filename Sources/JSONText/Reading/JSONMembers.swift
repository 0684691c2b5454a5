extension JSONElement {
  /// The members in their order; none when the node is no object.
  public var members: JSONMembers { JSONMembers(self) }

  /// The value of the first member of that name (byte for byte); nil when there is none.
  public subscript(key: String) -> JSONElement? {
    members.first { $0.hasKey(key) }?.value
  }
}

/// A name and a value of an object.
public struct JSONMember {
  let document: JSONDocument
  let index: Int

  /// The name.
  public var key: String { String(decoding: document.utf8(at: index), as: UTF8.self) }
  /// The value.
  public var value: JSONElement { JSONElement(document: document, index: index + 1) }

  /// Whether the name is exactly these bytes; makes no string.
  public func hasKey(_ key: String) -> Bool {
    document.isString(key, at: index)
  }
}

/// The members of an object.
public struct JSONMembers: Sequence, IteratorProtocol {
  private let document: JSONDocument
  private var index: Int?

  init(_ element: JSONElement) {
    document = element.document
    index = element.kind == .object ? element.index + 1 : nil
  }

  /// The next member; nil behind the last.
  public mutating func next() -> JSONMember? {
    guard let current = index, document.tag(at: current) != JSONDocument.Tag.objectEnd else {
      return nil
    }
    index = document.next(after: current + 1)
    return JSONMember(document: document, index: current)
  }
}
