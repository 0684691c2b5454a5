import Glibc

/// A new file that only grows, with everything on disk that was added.
package final class AppendedFile: Sendable {
  /// Where it is.
  package let path: String
  let descriptor: Int32

  /// Makes the file; one that is there already is an error (`EEXIST`).
  package init(path: String) throws(FileError) {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_APPEND | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw FileError(.write, path) }
  }

  deinit { close(descriptor) }

  /// Adds bytes at the end and forces them to disk.
  package func append(_ bytes: [UInt8]) throws(FileError) {
    try AtomicFile.writeAll(bytes, to: descriptor, path)
    guard fsync(descriptor) == 0 else { throw FileError(.write, path) }
  }
}
