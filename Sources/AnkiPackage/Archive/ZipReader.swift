import CZip
import Glibc

/// A zip file that is open for reading.
final class ZipReader {
  let archive: OpaquePointer

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
  }

  deinit { zip_discard(archive) }

  /// The number of the entry of a name, or nil.
  func index(of name: String) -> UInt64? { UInt64(exactly: zip_name_locate(archive, name, 0)) }

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

  /// The whole content of an entry.
  func bytes(_ index: UInt64) throws(Refusal) -> [UInt8] {
    var bytes: [UInt8] = []
    try read(index) { bytes.append(contentsOf: $0) }
    return bytes
  }

  /// Writes the content of an entry into a new file.
  func extract(_ index: UInt64, to path: String) throws(Refusal) {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw Refusal("\(path): \(systemMessage())") }
    defer { close(file) }
    try read(index) { bytes throws(Refusal) in
      var rest = bytes
      while !rest.isEmpty {
        let count = write(file, rest.baseAddress, rest.count)
        guard count > 0 else { throw Refusal("\(path): \(systemMessage())") }
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
      }
    }
  }

  private func failure() -> Refusal {
    Refusal("damaged: \(String(cString: zip_strerror(archive)))")
  }
}
