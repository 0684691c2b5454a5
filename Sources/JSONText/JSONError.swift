/// Text that is no JSON, or JSON of another shape than was asked for.
package struct JSONError: Error, Equatable, Sendable {
  /// What is wrong, in one line.
  package var message: String

  package init(_ message: String) {
    self.message = message
  }
}
