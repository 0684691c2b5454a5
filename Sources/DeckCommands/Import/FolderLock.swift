import Glibc

/// The right to use a folder, for one process at a time; it ends with the process.
final class FolderLock: Sendable {
  private let descriptor: Int32

  /// Locks a folder; nil when another process has it locked, or it is no folder.
  init?(_ path: String) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      return nil
    }
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// Whether nothing was put into the folder for some time; a new one may not be locked yet.
  func isOlder(thanSeconds limit: Int) -> Bool {
    var status = stat()
    return fstat(descriptor, &status) == 0 && status.st_mtim.tv_sec + limit < time(nil)
  }
}
