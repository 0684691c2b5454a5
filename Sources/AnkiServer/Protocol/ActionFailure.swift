/// Why an action was not done, in the words that the add-on uses where clients may know them.
struct ActionFailure: Error, Equatable {
  /// The text of the reply's `error`.
  let message: String

  init(_ message: String) { self.message = message }
}

extension ActionFailure {
  /// What Python says of a dictionary without a key: the key, quoted.
  static func missing(key: String) -> Self { Self(PythonText.quoted(key)) }

  /// What Anki's library says of a value of another type than it takes.
  static let badArgument = Self("bad argument type for built-in operation")
}
