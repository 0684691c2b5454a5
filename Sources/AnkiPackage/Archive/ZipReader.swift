import CZip
import Glibc

/// A zip file that is open for reading.
final class ZipReader {
  let archive: OpaquePointer
  /// The size of the file, in bytes.
  let size: UInt64

  /// Opens a zip file.
  ///
  /// - Throws: ``Refusal`` when it is not there or no zip file.
  init(path: String) throws(Refusal) {
    var code: Int32 = 0
    guard let archive = zip_open(path, ZIP_RDONLY, &code) else {
      var error = zip_error_t()
      zip_error_init_with_code(&error, code)
      defer { zip_error_fini(&error) }
      throw Refusal("not a readable package: \(String(cString: zip_error_strerror(&error)))")
    }
    self.archive = archive
    var status = stat()
    size = stat(path, &status) == 0 ? UInt64(max(0, status.st_size)) : 0
  }

  deinit { zip_discard(archive) }

  /// The number of the entry of a name, or nil.
  func index(of name: String) -> UInt64? { UInt64(exactly: zip_name_locate(archive, name, 0)) }

  /// How many bytes of the file an entry takes, as the file says; never more than it has.
  func packedSize(_ index: UInt64) -> UInt64 {
    var found = zip_stat_t()
    zip_stat_init(&found)
    let isKnown = zip_stat_index(archive, index, 0, &found) == 0
    return isKnown ? min(found.comp_size, size) : 0
  }

  /// The content of an entry, in pieces of 256 KiB.
  ///
  /// - Throws: ``Refusal`` when the entry is damaged, or what `body` throws.
  func read(
    _ index: UInt64, _ body: (UnsafeRawBufferPointer) throws(Refusal) -> Void
  ) throws(Refusal) {
    guard let file = zip_fopen_index(archive, index, 0) else { throw failure() }
    defer { zip_fclose(file) }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let count = zip_fread(file, buffer.baseAddress, UInt64(buffer.count))
      guard count >= 0 else {
        throw Refusal("damaged: \(String(cString: zip_file_strerror(file)))")
      }
      if count == 0 { return }
      try body(UnsafeRawBufferPointer(rebasing: buffer[..<Int(count)]))
    }
  }

  private func failure() -> Refusal {
    Refusal("damaged: \(String(cString: zip_strerror(archive)))")
  }
}
