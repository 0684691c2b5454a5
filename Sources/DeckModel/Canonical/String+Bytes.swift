extension String {
  /// Whether one of two bytes stands in the text: every field is asked this several times, and
  /// going over the UTF-8 view itself is slower.
  package func contains(byte one: UInt8, or other: UInt8) -> Bool {
    withBytes { $0.contains(byte: one, or: other) }
  }

  /// Whether a byte stands in the text.
  package func contains(byte: UInt8) -> Bool { contains(byte: byte, or: byte) }

  /// Whether both texts are the same byte for byte, which `==` does not ask: to it, a text and its
  /// normalised form are equal.
  package func hasBytes(of other: String) -> Bool {
    withBytes { bytes in other.withBytes { bytes.isSame(as: $0) } }
  }

  /// Calls `body` with the bytes of the text.
  @inline(__always)
  func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    let result = utf8.withContiguousStorageIfAvailable { body(UnsafeRawBufferPointer($0)) }
    return result ?? Array(utf8).withUnsafeBytes(body)
  }
}

extension [String] {
  /// Whether both lists have the same texts in the same order, byte for byte.
  ///
  /// Lists that share their storage, as those of many notes do, are not gone through.
  package func hasBytes(of other: [String]) -> Bool {
    guard count == other.count else { return false }
    let isShared = withUnsafeBufferPointer { mine in
      other.withUnsafeBufferPointer { mine.baseAddress == $0.baseAddress }
    }
    return isShared || indices.allSatisfy { self[$0].hasBytes(of: other[$0]) }
  }
}
