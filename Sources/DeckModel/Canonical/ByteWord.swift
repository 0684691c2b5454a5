/// Eight bytes of a text that are asked at once: the fields of all notes are gone over several
/// times, and byte by byte that would be felt.
struct ByteWord: Equatable {
  static let size = 8

  private let bits: UInt64

  /// The eight bytes at an offset.
  init(_ bytes: UnsafeRawBufferPointer, at offset: Int) {
    bits = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// One to eight bytes; the first stands in for those that lack.
  init(filling bytes: UnsafeRawBufferPointer) {
    var bits = Self.each(bytes[0])
    withUnsafeMutableBytes(of: &bits) { $0.copyMemory(from: bytes) }
    self.bits = UInt64(littleEndian: bits)
  }

  /// Some bits, when one of the bytes is `byte`; none else.
  func marks(_ byte: UInt8) -> UInt64 {
    // Only a byte that is zero borrows; what the borrow does to bytes above it does not matter.
    let difference = bits ^ Self.each(byte)
    return (difference &- Self.each(1)) & ~difference & Self.each(0x80)
  }

  /// Some bits, when one of the bytes is a control character of ASCII; none else.
  var controlMarks: UInt64 { (bits &- Self.each(0x20)) & ~bits & Self.each(0x80) | marks(0x7F) }

  /// Some bits, when one of the bytes is not ASCII; none else.
  var otherMarks: UInt64 { bits & Self.each(0x80) }

  /// Whether all of the bytes that begin a scalar of several are accepted; each comes with its place.
  @inline(__always)
  func allLeads(_ isAccepted: (UInt8, Int) -> Bool) -> Bool {
    // Those whose two highest bits are set.
    var leads = bits & (bits &<< 1) & Self.each(0x80)
    while leads != 0 {
      let place = leads.trailingZeroBitCount / 8
      guard isAccepted(self[place], place) else { return false }
      leads &= leads &- 1
    }
    return true
  }

  private subscript(place: Int) -> UInt8 {
    UInt8(truncatingIfNeeded: bits &>> UInt64(truncatingIfNeeded: 8 &* place))
  }

  private static func each(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }
}

extension UnsafeRawBufferPointer {
  /// Whether `isAccepted` says so of all words of these bytes; it gets the offset of each, too.
  ///
  /// The last word may overlap the one before.
  @inline(__always)
  func allWords(_ isAccepted: (ByteWord, Int) -> Bool) -> Bool {
    guard count >= ByteWord.size else {
      return isEmpty || isAccepted(ByteWord(filling: self), 0)
    }
    let last = count - ByteWord.size
    var offset = 0
    while offset < last {
      guard isAccepted(ByteWord(self, at: offset), offset) else { return false }
      offset &+= ByteWord.size
    }
    return isAccepted(ByteWord(self, at: last), last)
  }

  /// Whether one of two bytes is among these.
  func contains(byte one: UInt8, or other: UInt8) -> Bool {
    hasMarks { $0.marks(one) | $0.marks(other) }
  }

  /// Whether one of the words has bits by `marks`.
  ///
  /// Without a way out between, the compiler asks several words at once.
  @inline(__always)
  func hasMarks(_ marks: (ByteWord) -> UInt64) -> Bool {
    var found: UInt64 = 0
    _ = allWords { word, _ in
      found |= marks(word)
      return true
    }
    return found != 0
  }

  /// Whether these are the same bytes.
  func isSame(as other: UnsafeRawBufferPointer) -> Bool {
    guard count == other.count else { return false }
    guard count >= ByteWord.size else { return indices.allSatisfy { self[$0] == other[$0] } }
    return allWords { word, offset in word == ByteWord(other, at: offset) }
  }
}
