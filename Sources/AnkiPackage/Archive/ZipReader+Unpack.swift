import Glibc

extension ZipReader {
  /// How the content of an entry is packed, besides what zip itself does.
  enum Packing {
    case none, zstd
  }

  /// The unpacked content of an entry, piece by piece, as long as the limit allows.
  ///
  /// - Throws: ``Refusal`` when the entry is damaged or too large, or what `body` throws.
  func unpack(
    _ index: UInt64, _ packing: Packing, within limit: inout UnpackLimit,
    _ body: (UnsafeRawBufferPointer) throws(Refusal) -> Void
  ) throws(Refusal) {
    var rest = limit
    defer { limit = rest }
    func pass(_ bytes: UnsafeRawBufferPointer) throws(Refusal) {
      try rest.take(bytes.count)
      try body(bytes)
    }
    switch packing {
    case .none: try read(index, pass)
    case .zstd:
      let stream = try ZstdStream()
      try read(index) { packed throws(Refusal) in try stream.unpack(packed, pass) }
      try stream.finish()
    }
  }

  /// The whole content of a small entry: at most 32 MiB, the list of half a million media.
  func bytes(_ index: UInt64, _ packing: Packing = .none) throws(Refusal) -> [UInt8] {
    var limit = UnpackLimit(32 << 20)
    var bytes: [UInt8] = []
    try unpack(index, packing, within: &limit) { bytes.append(contentsOf: $0) }
    return bytes
  }

  /// Writes the content of an entry into a new file.
  ///
  /// - Parameter check: gets each piece as it is written.
  func extract(
    _ index: UInt64, _ packing: Packing, to path: String, within limit: inout UnpackLimit,
    check: (UnsafeRawBufferPointer) -> Void = { _ in }
  ) throws(Refusal) {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw Refusal("\(path): \(systemMessage())") }
    defer { close(file) }
    try unpack(index, packing, within: &limit) { bytes throws(Refusal) in
      check(bytes)
      try Self.write(bytes, to: file, path)
    }
  }

  private static func write(
    _ bytes: UnsafeRawBufferPointer, to file: Int32, _ path: String
  ) throws(Refusal) {
    var rest = bytes
    while !rest.isEmpty {
      let count = Glibc.write(file, rest.baseAddress, rest.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw Refusal("\(path): \(systemMessage())") }
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
  }
}
