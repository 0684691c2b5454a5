extension String {
  /// Whether one of two bytes stands in the text: every field is asked this several times, and
  /// going over the UTF-8 view itself is slower.
  package func contains(byte one: UInt8, or other: UInt8) -> Bool {
    let isFound = { (bytes: UnsafeBufferPointer<UInt8>) in
      bytes.contains { $0 == one || $0 == other }
    }
    return utf8.withContiguousStorageIfAvailable(isFound)
      ?? utf8.contains { $0 == one || $0 == other }
  }

  /// Whether a byte stands in the text.
  package func contains(byte: UInt8) -> Bool { contains(byte: byte, or: byte) }
}
