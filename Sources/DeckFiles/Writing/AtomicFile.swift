import Glibc

/// Writing that leaves either the old file or the whole new one, whenever it stops.
package enum AtomicFile {
  /// Replaces the content of a file, or makes it, together with the folders it lies in.
  ///
  /// The new content is written beside the file, forced to disk, and renamed over it. A file that
  /// is there keeps its permissions; behind a symbolic link, what it leads to is replaced.
  package static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    let target = (try? SystemFiles().realPath(path)) ?? path
    try makeFolders(Path.folder(target))
    let temporary = Path.join(Path.folder(target), ".\(Path.baseName(target)).\(getpid()).tmp")
    do throws(FileError) {
      try writeThrough(bytes, to: temporary, mode: mode(of: target))
      guard rename(temporary, target) == 0 else { throw FileError(.write, path) }
    } catch {
      unlink(temporary)
      throw FileError(.write, path, code: error.code)
    }
    syncFolder(Path.folder(target))
  }

  /// Makes a folder and the folders it lies in, where they are not there yet.
  package static func makeFolders(_ path: String) throws(FileError) {
    if SystemFiles().kind(path) == .folder { return }
    if Path.folder(path) != path { try makeFolders(Path.folder(path)) }
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw FileError(.write, path) }
  }

  private static func writeThrough(
    _ bytes: [UInt8], to path: String, mode: mode_t?
  ) throws(FileError) {
    unlink(path)
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw FileError(.write, path) }
    defer { close(file) }
    if let mode { fchmod(file, mode & 0o7777) }
    try writeAll(bytes, to: file, path)
    guard fsync(file) == 0 else { throw FileError(.write, path) }
  }

  static func writeAll(
    _ bytes: [UInt8], to file: Int32, _ path: String
  ) throws(FileError) {
    var start = 0
    while start < bytes.count {
      let done = bytes.withUnsafeBytes { buffer in
        Glibc.write(file, buffer.baseAddress?.advanced(by: start), buffer.count - start)
      }
      if done < 0 && errno == EINTR { continue }
      guard done >= 0 else { throw FileError(.write, path) }
      start += done
    }
  }

  private static func mode(of path: String) -> mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode : nil
  }

  /// Forces the rename itself to disk; a file system that cannot has at least the content.
  private static func syncFolder(_ path: String) {
    let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return }
    fsync(folder)
    close(folder)
  }
}
