/// Eight bytes of a text that are asked at once: the fields of all notes are gone over several
/// times, and byte by byte that would be felt.
struct ByteWord: Equatable {
  private let bits: UInt64

  /// The eight bytes at an offset.
  init(_ bytes: UnsafeRawBufferPointer, at offset: Int) {
    bits = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
  }

  /// Whether one of the bytes is `byte`.
  func contains(_ byte: UInt8) -> Bool {
    // Only a byte that is zero borrows; what the borrow does to bytes above it does not matter.
    let difference = bits ^ Self.each(byte)
    return (difference &- Self.each(1)) & ~difference & Self.each(0x80) != 0
  }

  /// Whether all of the bytes are printable ASCII.
  var isPrintable: Bool {
    let isBelowBlank = (bits &- Self.each(0x20)) & ~bits & Self.each(0x80) != 0
    return bits & Self.each(0x80) == 0 && !isBelowBlank && !contains(0x7F)
  }

  private static func each(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }
}

extension UnsafeRawBufferPointer {
  /// How many bytes whole words take.
  var wordBytes: Int { count & ~7 }

  /// Whether one of two bytes is among these.
  func contains(byte one: UInt8, or other: UInt8) -> Bool {
    for offset in stride(from: 0, to: wordBytes, by: 8) {
      let word = ByteWord(self, at: offset)
      if word.contains(one) || word.contains(other) { return true }
    }
    return self[wordBytes...].contains { $0 == one || $0 == other }
  }

  /// Whether these are the same bytes.
  func isSame(as other: UnsafeRawBufferPointer) -> Bool {
    guard count == other.count else { return false }
    for offset in stride(from: 0, to: wordBytes, by: 8) {
      guard ByteWord(self, at: offset) == ByteWord(other, at: offset) else { return false }
    }
    return (wordBytes..<count).allSatisfy { self[$0] == other[$0] }
  }

  /// Whether all bytes are printable ASCII or else as `isAccepted` wants them.
  func allPrintable(or isAccepted: (UInt8) -> Bool) -> Bool {
    for offset in stride(from: 0, to: wordBytes, by: 8)
    where !ByteWord(self, at: offset).isPrintable {
      guard self[offset..<(offset + 8)].allSatisfy(isAccepted) else { return false }
    }
    return self[wordBytes...].allSatisfy(isAccepted)
  }
}
