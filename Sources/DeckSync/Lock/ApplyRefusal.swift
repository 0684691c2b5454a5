/// Why nothing of a plan was sent.
public enum ApplyRefusal: Error, Equatable, Sendable {
  /// Another process changes the target.
  case locked(LockFile)
  /// Somebody applied since the plan was made.
  case outdated
  /// What would be taken away could not be backed up.
  case notBackedUp(BackendError)
  /// The target cannot be used.
  case world(BackendError)
}
