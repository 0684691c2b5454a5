import CZip
import Glibc

/// Writes a zip file whose bytes depend on its content alone: all entries bear the same date.
final class ZipWriter {
  private let archive: OpaquePointer
  private var isOpen = true
  /// Content that libzip reads when the file is closed.
  private var buffers: [UnsafeMutableRawBufferPointer] = []

  /// A zip file at a path that must be free.
  ///
  /// - Throws: ``Refusal`` when it cannot be made.
  init(path: String) throws(Refusal) {
    var code: Int32 = 0
    guard let archive = zip_open(path, ZIP_CREATE | ZIP_EXCL, &code) else {
      throw Refusal("cannot write \(path): \(systemMessage())")
    }
    self.archive = archive
  }

  deinit {
    if isOpen { zip_discard(archive) }
    for buffer in buffers { buffer.deallocate() }
  }

  /// Adds an entry with the given content.
  func add(_ name: String, _ bytes: [UInt8], isCompressed: Bool = false) throws(Refusal) {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
    buffer.copyBytes(from: bytes)
    buffers.append(buffer)
    try add(
      name, zip_source_buffer(archive, buffer.baseAddress, UInt64(buffer.count), 0), isCompressed)
  }

  /// Adds an entry with the content of a file.
  func add(_ name: String, file: String, isCompressed: Bool = false) throws(Refusal) {
    try add(name, zip_source_file(archive, file, 0, -1), isCompressed)
  }

  /// Adds an entry as it is in another zip file.
  func add(_ name: String, from reader: ZipReader, at index: UInt64) throws(Refusal) {
    try add(name, zip_source_zip(archive, reader.archive, index, 0, 0, -1), false)
  }

  /// Writes everything; afterwards the file is complete.
  func finish() throws(Refusal) {
    guard zip_close(archive) == 0 else { throw failure() }
    isOpen = false
  }

  private func add(_ name: String, _ source: OpaquePointer?, _ isCompressed: Bool) throws(Refusal) {
    guard let source else { throw failure() }
    let index = zip_file_add(archive, name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
    guard let index = UInt64(exactly: index) else {
      zip_source_free(source)
      throw failure()
    }
    // Level 1: a package of many notes is written twice as fast and a tenth larger.
    let method = isCompressed ? ZIP_CM_DEFLATE : ZIP_CM_STORE
    // 1980-01-01, the first day that a zip file knows.
    guard zip_set_file_compression(archive, index, method, isCompressed ? 1 : 0) == 0,
      zip_file_set_dostime(archive, index, 0, 0x21, 0) == 0
    else { throw failure() }
  }

  private func failure() -> Refusal {
    Refusal("cannot write the package: \(String(cString: zip_strerror(archive)))")
  }
}
