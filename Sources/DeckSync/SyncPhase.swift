/// What the loop over a backend is at.
public enum SyncPhase: Hashable, Sendable {
  /// It reads or stores what is remembered, the journal among it.
  case remembering
  /// It reads what the target has.
  case fetching
  /// It compares, and decides what is to be done.
  case planning
  /// It changes the target.
  case performing
  /// It reads back what it changed.
  case readingBack
}
