extension JSONWriter {
  /// An integer.
  package mutating func value(_ number: some BinaryInteger) {
    verbatim(String(number).utf8)
  }

  /// A number; JSON has no infinity and no NaN.
  package mutating func value(_ number: Double) {
    precondition(number.isFinite, "JSON cannot write \(number)")
    verbatim(number.description.utf8)
  }

  /// `true` or `false`.
  package mutating func value(_ flag: Bool) {
    verbatim((flag ? "true" : "false").utf8)
  }

  /// `null`.
  package mutating func null() {
    verbatim("null".utf8)
  }

  /// A member whose value `body` writes.
  package mutating func member<Failure>(
    _ name: String, _ body: (inout JSONWriter) throws(Failure) -> Void
  ) throws(Failure) {
    key(name)
    try body(&self)
  }

  /// A member with a string.
  package mutating func member(_ name: String, _ text: String) {
    key(name)
    value(text)
  }

  /// A member with an integer.
  package mutating func member(_ name: String, _ number: some BinaryInteger) {
    key(name)
    value(number)
  }

  /// A member with a number.
  package mutating func member(_ name: String, _ number: Double) {
    key(name)
    value(number)
  }

  /// A member with `true` or `false`.
  package mutating func member(_ name: String, _ flag: Bool) {
    key(name)
    value(flag)
  }

  /// A member with an array of strings.
  package mutating func member(_ name: String, _ texts: some Sequence<String>) {
    key(name)
    array { json in for text in texts { json.value(text) } }
  }

  /// A member with an array of integers.
  package mutating func member(_ name: String, _ numbers: some Sequence<Int64>) {
    key(name)
    array { json in for number in numbers { json.value(number) } }
  }
}
