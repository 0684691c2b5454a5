/// A file of ours that is to take the place of what was read, in one step.
public struct OwnFileExchange: Equatable, Sendable {
  /// Its name.
  public var name: String
  /// What was read of it.
  public var before: [UInt8]
  /// What it is to be.
  public var after: [UInt8]
  /// The name of the file by which others claim it.
  public var claim: String

  /// What became of it.
  public enum Outcome: Equatable, Sendable {
    /// It is stored, and nobody claimed it.
    case stored
    /// It is stored, but somebody claims it, who may store something else.
    case claimed
    /// It has another content by now, which stays; or the target cannot do that in one step.
    case notStored
  }

  /// A file, with what it was and is to be.
  public init(_ name: String, from before: [UInt8], to after: [UInt8], claim: String) {
    self.name = name
    self.before = before
    self.after = after
    self.claim = claim
  }
}
