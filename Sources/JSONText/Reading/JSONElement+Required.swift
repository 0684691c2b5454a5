/// The same accessors for a reader that cannot go on without the value.
extension JSONElement {
  /// The value of a member that must be there.
  public func required(_ key: String) throws(JSONError) -> JSONElement {
    guard let value = self[key] else {
      throw JSONError(kind == .object ? "no \"\(key)\" in an object" : mismatch(.object))
    }
    return value
  }

  /// The text of what must be a string.
  public func requiredString() throws(JSONError) -> String {
    guard let string else { throw JSONError(mismatch(.string)) }
    return string
  }

  /// The value of what must be an integer of 64 bits.
  public func requiredInt() throws(JSONError) -> Int64 {
    guard let int else { throw JSONError(mismatch(.integer)) }
    return int
  }

  /// The value of what must be `true` or `false`.
  public func requiredBool() throws(JSONError) -> Bool {
    guard let bool else { throw JSONError(mismatch(.bool)) }
    return bool
  }

  /// The elements of what must be an array.
  public func requiredElements() throws(JSONError) -> JSONElements {
    guard kind == .array else { throw JSONError(mismatch(.array)) }
    return elements
  }

  /// The values of what must be an array of integers of 64 bits.
  public func requiredInts() throws(JSONError) -> [Int64] {
    var values: [Int64] = []
    for element in try requiredElements() { values.append(try element.requiredInt()) }
    return values
  }

  /// The texts of what must be an array of strings.
  public func requiredStrings() throws(JSONError) -> [String] {
    var values: [String] = []
    for element in try requiredElements() { values.append(try element.requiredString()) }
    return values
  }

  /// The members of what must be an object.
  public func requiredMembers() throws(JSONError) -> JSONMembers {
    guard kind == .object else { throw JSONError(mismatch(.object)) }
    return members
  }

  /// What `read` makes of the elements of what must be an array.
  public func requiredList<Value>(
    _ read: (JSONElement) throws(JSONError) -> Value
  ) throws(JSONError) -> [Value] {
    var values: [Value] = []
    for element in try requiredElements() { values.append(try read(element)) }
    return values
  }

  private func mismatch(_ expected: Kind) -> String {
    "\(kind.rawValue) where \(expected.rawValue) was expected"
  }
}
