/// The world failed: Anki is not there, a file cannot be read, a reply is no JSON.
public struct BackendError: Error, Equatable, Sendable {
  /// The kinds a caller can act on; more may come.
  public struct Code: RawRepresentable, Hashable, Sendable {
    /// The stable name.
    public var rawValue: String
    /// A code of that name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Nothing listens there.
    public static let unreachable = Code(rawValue: "unreachable")
    /// The key is missing or wrong.
    public static let keyRefused = Code(rawValue: "keyRefused")
    /// Another profile is open than the project asks for.
    public static let wrongProfile = Code(rawValue: "wrongProfile")
    /// Anki runs, but no collection is open.
    public static let noCollection = Code(rawValue: "noCollection")
    /// No answer in time.
    public static let timeout = Code(rawValue: "timeout")
    /// An answer that cannot be understood, or that was cut off.
    public static let badReply = Code(rawValue: "badReply")
    /// Anki answered with an error.
    public static let refused = Code(rawValue: "refused")
    /// The add-on is too old for an action that is needed.
    public static let missingAction = Code(rawValue: "missingAction")
    /// What was asked for is not there.
    public static let notFound = Code(rawValue: "notFound")
    /// A file of the target cannot be read or written.
    public static let file = Code(rawValue: "file")
  }

  /// What kind of failure.
  public var code: Code
  /// What happened, in one line.
  public var message: String
  /// What the user can do.
  public var help: String?

  /// A failure of a kind.
  public init(_ code: Code, _ message: String, help: String? = nil) {
    self.code = code
    self.message = message
    self.help = help
  }
}
