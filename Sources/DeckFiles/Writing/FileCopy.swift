import Glibc

/// Copies of files.
package enum FileCopy {
  /// Copies a file to a new one, piece by piece.
  ///
  /// - Parameter followsLinks: whether a symbolic link is what it leads to, or an error.
  package static func copy(
    _ source: String, to path: String, followsLinks: Bool = true
  ) throws(FileError) {
    let file = open(source, O_RDONLY | O_CLOEXEC | (followsLinks ? 0 : O_NOFOLLOW))
    guard file >= 0 else { throw FileError(.read, source) }
    defer { close(file) }
    let target = try AppendedFile(path: path)
    var piece = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = read(file, &piece, piece.count)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw FileError(.read, source) }
      if count == 0 { return try target.append([]) }
      try AtomicFile.writeAll(Array(piece[..<count]), to: target.descriptor, path)
    }
  }
}
