extension Layout {
  /// Goes over the whole file.
  mutating func writeDocument() {
    writeMarkers()
    if let root = document.root {
      write(root.index, depth: 0)
      writeMarkers()
    }
  }

  /// Writes directives and the marks of documents.
  private mutating func writeMarkers() {
    while isNextMarker() {
      writeComments(before: 0, at: 0)
      lead = 0
      begin(.marker)
      if cursor.next == UInt8(ascii: "%") {
        copy(cursor.takeLine())
      } else {
        copy(to: YAMLMark(line: cursor.mark.line, column: 4))
      }
    }
  }

  private mutating func isNextMarker() -> Bool {
    let byte = nextByte()
    guard cursor.mark.column == 1 else { return false }
    return byte == UInt8(ascii: "%") || isAtMarker
  }

  /// Whether what comes next would be the mark of a document where a line begins.
  var isAtMarker: Bool {
    let line = cursor.bytes[cursor.offset...].prefix(4)
    guard line.starts(with: "---".utf8) || line.starts(with: "...".utf8) else { return false }
    return line.count == 3 || line.last.map { $0.isBlank || $0.isBreak } ?? true
  }

  /// Writes a node with all inside it.
  ///
  /// - Parameter depth: how many blocks it lies in.
  mutating func write(_ index: Int, depth: Int) {
    let record = document.records[index]
    switch (record.kind, record.style) {
    case (.sequence, .flow): writeFlowSequence(index)
    case (.mapping, .flow): writeFlowMapping(index)
    case (.sequence, _): writeBlockSequence(index, depth)
    case (.mapping, _): writeBlockMapping(index, depth)
    case (.scalar, _), (.alias, _): writeLeaf(record)
    }
  }

  /// Writes anchors and tags up to a place.
  mutating func writeProperties(before place: YAMLMark) {
    while let byte = nextByte(), cursor.mark < place,
      byte == UInt8(ascii: "&") || byte == UInt8(ascii: "!")
    {
      begin(.property)
      let start = cursor.offset
      if byte == UInt8(ascii: "&") { passAnchor() } else { passTag() }
      copy(start..<cursor.offset)
    }
  }

  private mutating func passAnchor() {
    cursor.step()
    while let byte = cursor.next, byte.isNamePart { cursor.step() }
  }

  private mutating func passTag() {
    let isVerbatim = cursor.second == UInt8(ascii: "<")
    while let byte = cursor.next, !byte.isBlank, !byte.isBreak {
      if !isVerbatim, byte.isFlowIndicator { return }
      cursor.step()
    }
  }
}

extension UInt8 {
  /// Whether libyaml lets it stand in the name of an anchor.
  fileprivate var isNamePart: Bool {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  /// Whether it means something in brackets and braces.
  fileprivate var isFlowIndicator: Bool { ",[]{}".utf8.contains(self) }
}
