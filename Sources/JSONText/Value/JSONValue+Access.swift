extension JSONValue {
  /// The member of a name; null when there is none, and setting it adds it at the end.
  package subscript(key: String) -> JSONValue {
    get { members.first { $0.key == key }?.value ?? .null }
    set {
      var members = members
      if let index = members.firstIndex(where: { $0.key == key }) {
        members[index].value = newValue
      } else {
        members.append(Member(key: key, value: newValue))
      }
      self = .object(members)
    }
  }

  /// The members of an object; none of anything else.
  package var members: [Member] {
    if case .object(let members) = self { members } else { [] }
  }

  /// The elements of an array; none of anything else.
  package var elements: [JSONValue] {
    if case .array(let elements) = self { elements } else { [] }
  }

  /// The text of a string; empty of anything else.
  package var string: String {
    if case .string(let text) = self { text } else { "" }
  }

  /// The value of a number, also where it is written as a string, as older clients did.
  package var int: Int64? {
    switch self {
    case .integer(let number): number
    case .double(let number): Int64(exactly: number.rounded())
    case .string(let text): Int64(text)
    default: nil
    }
  }

  /// The value of a number, with its decimals.
  package var double: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .double(let number): number
    default: nil
    }
  }

  /// Whether it is `true`.
  package var isTrue: Bool { self == .bool(true) }
}
