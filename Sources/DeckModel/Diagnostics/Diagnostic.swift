/// One thing that is wrong in the user's files, with its place and the way to mend it.
///
/// The message says what is wrong; only ``help`` says what to do about it.
public struct Diagnostic: Hashable, Sendable {
  /// How bad it is: an error stops the command, a warning does not.
  public enum Severity: String, Hashable, Sendable {
    case error, warning
  }

  /// A remark to a diagnostic, often with a second place ("first used here").
  public struct Note: Hashable, Sendable {
    /// What it says.
    public var message: String
    /// Where, when it is about a place.
    public var location: SourceLocation?

    /// A remark, with or without a place.
    public init(_ message: String, at location: SourceLocation? = nil) {
      self.message = message
      self.location = location
    }
  }

  /// The open code, for example `E0102`.
  public var code: DiagnosticCode
  /// What is wrong, in one line.
  public var message: String
  /// Where; nil when it is about the project as a whole.
  public var location: SourceLocation?
  /// A few words for under the carets; nil repeats nothing.
  public var label: String?
  /// Remarks, in the order in which they are shown.
  public var notes: [Note]
  /// The edit that mends it.
  public var help: String?

  /// A diagnostic with the severity of its code.
  public init(
    _ code: DiagnosticCode, _ message: String, at location: SourceLocation?, label: String? = nil,
    notes: [Note] = [], help: String? = nil
  ) {
    self.code = code
    self.message = message
    self.location = location
    self.label = label
    self.notes = notes
    self.help = help
  }

  /// Error or warning, as the code says.
  public var severity: Severity { code.severity }
}

extension Diagnostic: Comparable {
  /// File order, places before no place, then code and text: the order of every listing.
  public static func < (left: Self, right: Self) -> Bool {
    switch (left.location, right.location) {
    case (let one?, let other?) where one != other: one < other
    case (nil, _?): false
    case (_?, nil): true
    default: (left.code.rawValue, left.message) < (right.code.rawValue, right.message)
    }
  }
}
