/// Why a collection cannot be served.
public struct ServerError: Error, Equatable, Sendable {
  /// What is wrong, in one line.
  public let message: String
  /// The way out; nil where there is none to name.
  public let help: String?

  init(_ message: String, help: String? = nil) {
    self.message = message
    self.help = help
  }
}
