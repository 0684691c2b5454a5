/// Why nothing of a plan was sent.
public enum ApplyRefusal: Error, Equatable, Sendable {
  /// Another process changes the target.
  case locked(LockFile)
  /// Somebody applied since the plan was made.
  case outdated
  /// The target cannot be used.
  case world(BackendError)
}
