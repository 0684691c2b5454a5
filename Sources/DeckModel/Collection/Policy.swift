/// What a project lets apply do; the defaults are the safe ones.
public struct Policy: Equatable, Sendable {
  /// What becomes of our notes that left the files.
  public enum Removal: String, CaseIterable, Sendable {
    /// They stay as they are.
    case keep
    /// Their cards are suspended, and the notes tagged.
    case suspend
    /// They are deleted, with their cards and reviews.
    case delete
  }

  /// What becomes of what was edited in Anki since it was last written.
  public enum Drift: String, CaseIterable, Sendable {
    /// It stays as it is.
    case keep
    /// The files win.
    case overwrite
    /// Nothing at all is applied while there is any.
    case fail
  }

  /// How much of something is too much.
  public enum Limit: Equatable, Sendable {
    /// More than this many.
    case count(Int)
    /// More than this many in a hundred of our notes in the target.
    case percentage(Int)
  }

  /// What becomes of notes that left the files.
  public var removed: Removal
  /// What becomes of edits made in Anki.
  public var drift: Drift
  /// Above this nothing is applied; of notes that are deleted.
  public var deleteLimit: Limit
  /// Above this nothing is applied; of reviews that are lost.
  public var reviewLimit: Limit

  /// A policy; without arguments the safe one: nothing is removed, no edit is overwritten.
  public init(
    removed: Removal = .keep, drift: Drift = .keep, deleteLimit: Limit = .percentage(10),
    reviewLimit: Limit = .count(0)
  ) {
    self.removed = removed
    self.drift = drift
    self.deleteLimit = deleteLimit
    self.reviewLimit = reviewLimit
  }
}
