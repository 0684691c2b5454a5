/// The bytes of a YAML file, known to be worth parsing as UTF-8.
struct YAMLSource {
  let file: String
  /// The content, with the byte order mark if it has one.
  let bytes: [UInt8]
  /// Where the text begins: after the byte order mark.
  let textStart: Int

  init(_ bytes: [UInt8], file: String, limits: YAMLLimits) throws(YAMLError) {
    self.file = file
    self.bytes = bytes
    textStart = bytes.starts(with: ByteOrderMark.bytes) ? ByteOrderMark.bytes.count : 0
    guard !Self.isUTF16(bytes) else { throw Self.notUTF8(file) }
    guard bytes.count <= limits.fileBytes else { throw Self.tooLarge(file, limits) }
    if let offset = Self.firstOddBreak(bytes) { throw oddBreak(at: offset) }
  }

  /// The text without the byte order mark.
  var text: ArraySlice<UInt8> { bytes[textStart...] }

  /// UTF-16 shows by its byte order mark, or by the zero byte in the first letter.
  private static func isUTF16(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= 2 else { return false }
    return switch (bytes[0], bytes[1]) {
    case (0xFF, 0xFE), (0xFE, 0xFF), (0, 1...), (1..., 0): true
    default: false
    }
  }

  /// The first NEL (U+0085), LINE SEPARATOR (U+2028) or PARAGRAPH SEPARATOR (U+2029).
  ///
  /// libyaml follows YAML 1.1 and breaks lines there: it would fold them in texts and count lines
  /// as no editor does. Refusing them keeps texts as written and places right.
  private static func firstOddBreak(_ bytes: [UInt8]) -> Int? {
    oddBreaks.compactMap { first($0, in: bytes) }.min()
  }

  private static let oddBreaks: [[UInt8]] = [
    [0xC2, 0x85], [0xE2, 0x80, 0xA8], [0xE2, 0x80, 0xA9],
  ]

  private static func first(_ character: [UInt8], in bytes: [UInt8]) -> Int? {
    var start = 0
    while let found = YAMLEventReader.firstOffset(of: character[0], in: bytes, from: start) {
      if bytes[found...].starts(with: character) { return found }
      start = found + 1
    }
    return nil
  }

  private func oddBreak(at offset: Int) -> YAMLError {
    let mark = YAMLMark(byte: offset - textStart, of: text)
    let name = bytes[offset] == 0xC2 ? "0085" : bytes[offset + 2] == 0xA8 ? "2028" : "2029"
    return YAMLError(
      .encoding, "the line break character U+\(name) cannot stand in YAML", file: file, at: mark,
      to: YAMLMark(line: mark.line, column: mark.column + 1),
      help: "remove it, or write it as \"\\u\(name)\" in double quotes")
  }

  private static func notUTF8(_ file: String) -> YAMLError {
    YAMLError(
      .encoding, "the file is UTF-16, not UTF-8", file: file, at: YAMLMark(line: 1, column: 1),
      help: "save the file as UTF-8")
  }

  private static func tooLarge(_ file: String, _ limits: YAMLLimits) -> YAMLError {
    YAMLError(
      .limit, "the file is larger than \(limits.fileBytes) bytes", file: file,
      at: YAMLMark(line: 1, column: 1), help: "split it into several files")
  }
}
