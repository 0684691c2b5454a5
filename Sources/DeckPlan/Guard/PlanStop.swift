/// Why nothing of a plan may be applied.
public struct PlanStop: Equatable, Sendable {
  /// What is the matter.
  public var message: String
  /// The way out: a flag or a line of the project file.
  public var help: String

  /// A reason and a way out.
  public init(_ message: String, help: String) {
    self.message = message
    self.help = help
  }
}
