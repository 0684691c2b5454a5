extension YAMLDocument {
  /// The file of this document in canonical layout.
  ///
  /// What it says stays byte for byte: comments, quotes, anchors, tags, the order of keys. See
  /// docs/format.md for the layout. A file that is nothing but one text is left as it is, and so is one
  /// that would say something else, or that has a byte order mark at another line.
  ///
  /// - Parameter bytes: the file that the document was parsed from.
  package func formatted(_ bytes: [UInt8]) -> [UInt8] {
    if root?.kind == .scalar { return bytes }
    var layout = Layout(of: self, bytes)
    layout.writeDocument()
    return layout.isUnfit || layout.trivia.hasByteOrderMark ? bytes : layout.finish()
  }

  /// Whether another document has the same nodes in the same styles; only their places may differ.
  package func hasSameNodes(as other: YAMLDocument) -> Bool {
    text == other.text && tags == other.tags && records.count == other.records.count
      && zip(records, other.records).allSatisfy { $0.isSame(as: $1) }
  }

  /// Whether two files differ in blanks and line breaks only: then nothing is lost, comments included.
  package static func haveSameLetters(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    var (left, right) = (LetterReader(one), LetterReader(other))
    while true {
      let letter = left.next()
      guard letter == right.next() else { return false }
      if letter == nil { return true }
    }
  }
}

extension YAMLRecord {
  /// Whether it is another record but for its place.
  fileprivate func isSame(as other: YAMLRecord) -> Bool {
    kind == other.kind && style == other.style && flags == other.flags && next == other.next
      && offset == other.offset && count == other.count
  }
}

/// Gives the bytes of a file that are not blank.
private struct LetterReader {
  private let bytes: [UInt8]
  private var offset = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  @inline(__always)
  mutating func next() -> UInt8? {
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      if !byte.isBlank, !byte.isBreak { return byte }
    }
    return nil
  }
}
