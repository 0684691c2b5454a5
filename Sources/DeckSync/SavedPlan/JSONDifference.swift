import JSONText

extension JSONElement {
  /// Where this text says something else than another, as a path; nil when both say the same.
  ///
  /// White space and the way of escaping say nothing.
  func difference(from other: JSONElement) -> String? {
    guard kind == other.kind else { return "" }
    switch kind {
    case .object: return differentMember(other)
    case .array: return differentElement(other)
    case .string: return string.map(other.isString) ?? false ? nil : ""
    case .integer: return int == other.int ? nil : ""
    case .double: return double == other.double ? nil : ""
    case .bool: return bool == other.bool ? nil : ""
    case .null: return nil
    }
  }

  private func differentMember(_ other: JSONElement) -> String? {
    var theirs = other.members.makeIterator()
    for member in members {
      guard let their = theirs.next(), their.hasKey(member.key) else { return member.key }
      if let place = member.value.difference(from: their.value) {
        return Self.joined(member.key, place)
      }
    }
    return theirs.next()?.key
  }

  private func differentElement(_ other: JSONElement) -> String? {
    var theirs = other.elements.makeIterator()
    for (index, element) in elements.enumerated() {
      guard let their = theirs.next() else { return "[\(index)]" }
      if let place = element.difference(from: their) { return Self.joined("[\(index)]", place) }
    }
    return theirs.next() == nil ? nil : "the end of a list"
  }

  private static func joined(_ outer: String, _ inner: String) -> String {
    inner.isEmpty || inner.hasPrefix("[") ? outer + inner : "\(outer).\(inner)"
  }
}
