extension String {
  /// Whether one of two bytes stands in the text: every field is asked this several times, and
  /// going over the UTF-8 view itself is slower.
  package func contains(byte one: UInt8, or other: UInt8) -> Bool {
    utf8.withContiguousStorageIfAvailable {
      UnsafeRawBufferPointer($0).contains(byte: one, or: other)
    } ?? utf8.contains { $0 == one || $0 == other }
  }

  /// Whether a byte stands in the text.
  package func contains(byte: UInt8) -> Bool { contains(byte: byte, or: byte) }

  /// Whether all bytes are printable ASCII or else as `isAccepted`, which accepts that too, wants them.
  func allPrintable(or isAccepted: (UInt8) -> Bool) -> Bool {
    utf8.withContiguousStorageIfAvailable {
      UnsafeRawBufferPointer($0).allPrintable(or: isAccepted)
    } ?? utf8.allSatisfy(isAccepted)
  }

  /// Whether both texts are the same byte for byte, which `==` does not ask: to it, a text and its
  /// normalised form are equal.
  package func hasBytes(of other: String) -> Bool {
    let isSame = utf8.withContiguousStorageIfAvailable { bytes in
      other.utf8.withContiguousStorageIfAvailable { others in
        UnsafeRawBufferPointer(bytes).isSame(as: UnsafeRawBufferPointer(others))
      }
    }
    return isSame.flatMap(\.self) ?? utf8.elementsEqual(other.utf8)
  }
}
