/// What is to be written as YAML: scalars are texts, taken as written.
package indirect enum YAMLValue: Equatable, Sendable {
  /// One line, or a block where the text is long or has several.
  case text(String)
  /// Entries below each other, in the order given.
  case mapping([YAMLPair])
  /// Elements below each other.
  case list([YAMLValue])
  /// Elements below each other with a blank line between two.
  case spacedList([YAMLValue])
  /// Texts in brackets, on one line.
  case flowList([String])
  /// Texts in braces, on one line.
  case flowMapping([YAMLTextPair])
}

/// A key with its value.
package struct YAMLPair: Equatable, Sendable {
  package var key: String
  package var value: YAMLValue

  package init(_ key: String, _ value: YAMLValue) {
    self.key = key
    self.value = value
  }
}

/// A key with a text.
package struct YAMLTextPair: Equatable, Sendable {
  package var key: String
  package var text: String

  package init(_ key: String, _ text: String) {
    self.key = key
    self.text = text
  }
}
