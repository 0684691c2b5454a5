extension JSONWriter {
  /// An integer.
  public mutating func value(_ number: some BinaryInteger) {
    verbatim(String(number).utf8)
  }

  /// A number; JSON has no infinity and no NaN.
  public mutating func value(_ number: Double) {
    precondition(number.isFinite, "JSON cannot write \(number)")
    verbatim(number.description.utf8)
  }

  /// `true` or `false`.
  public mutating func value(_ flag: Bool) {
    verbatim((flag ? "true" : "false").utf8)
  }

  /// `null`.
  public mutating func null() {
    verbatim("null".utf8)
  }

  /// A member whose value `body` writes.
  public mutating func member<Failure>(
    _ name: String, _ body: (inout JSONWriter) throws(Failure) -> Void
  ) throws(Failure) {
    key(name)
    try body(&self)
  }

  /// A member with a string.
  public mutating func member(_ name: String, _ text: String) {
    key(name)
    value(text)
  }

  /// A member with an integer.
  public mutating func member(_ name: String, _ number: some BinaryInteger) {
    key(name)
    value(number)
  }

  /// A member with a number.
  public mutating func member(_ name: String, _ number: Double) {
    key(name)
    value(number)
  }

  /// A member with `true` or `false`.
  public mutating func member(_ name: String, _ flag: Bool) {
    key(name)
    value(flag)
  }

  /// A member with an array of strings.
  public mutating func member(_ name: String, _ texts: some Sequence<String>) {
    key(name)
    array { json in for text in texts { json.value(text) } }
  }

  /// A member with an array of integers.
  public mutating func member(_ name: String, _ numbers: some Sequence<Int64>) {
    key(name)
    array { json in for number in numbers { json.value(number) } }
  }
}
