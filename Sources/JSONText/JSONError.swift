/// Text that is no JSON, or JSON of another shape than was asked for.
public struct JSONError: Error, Equatable, Sendable {
  /// What is wrong, in one line.
  public var message: String

  /// An error with a message.
  public init(_ message: String) {
    self.message = message
  }
}
