import Glibc

/// What a file holds: its SHA-256 and its size.
package struct FileDigest: Hashable, Sendable {
  /// The SHA-256 of the content.
  package let digest: Digest
  /// The size, in bytes.
  package let size: Int

  /// A file that could not be read: what the system says.
  package struct Failure: Error, Equatable, Sendable {
    /// The system's error number.
    package let code: Int32
    /// The system's words for it.
    package var message: String { String(cString: strerror(code)) }
  }

  /// Reads a file once, in pieces of 256 KiB.
  ///
  /// - Throws: ``Failure`` when the file cannot be opened or read.
  package init(path: String) throws(Failure) {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw Failure(code: errno) }
    defer { close(file) }
    var stream = DigestStream()
    var size = 0
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let count = read(file, buffer.baseAddress, buffer.count)
      if count == 0 { break }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw Failure(code: errno) }
      stream.update(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      size += count
    }
    self.digest = stream.finish()
    self.size = size
  }
}
