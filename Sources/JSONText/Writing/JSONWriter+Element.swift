extension JSONWriter {
  /// A value that was read, with all that is in it.
  public mutating func value(_ element: JSONElement) {
    switch element.kind {
    case .object:
      object { json in
        for member in element.members {
          json.key(member.key)
          json.value(member.value)
        }
      }
    case .array: array { json in for item in element.elements { json.value(item) } }
    case .string: value(element.string ?? "")
    case .integer: if let number = element.int { value(number) } else { double(element) }
    case .double: double(element)
    case .bool: value(element.bool ?? false)
    case .null: null()
    }
  }

  private mutating func double(_ element: JSONElement) { value(element.double ?? 0) }
}
