/// Text without the marks of clozes, as UTF-8.
enum UnclozedText {
  private typealias Bytes = Slice<UnsafeBufferPointer<UInt8>>

  /// The text with what clozes hide in their place, and without their hints.
  ///
  /// A cloze ends at the first braces, also when another stands within (seen in Anki 26.9).
  static func of(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var (result, rest) = ([UInt8](), text[...])
    while let start = place(of: "{{c", in: rest) {
      result += rest[..<start]
      if let cloze = cloze(rest[(start + 3)...]) {
        result += cloze.content
        rest = cloze.rest
      } else {
        result += rest[start..<(start + 3)]
        rest = rest[(start + 3)...]
      }
    }
    return result + rest
  }

  /// What a cloze hides, and what follows it; nil where none begins.
  private static func cloze(_ text: Bytes) -> (content: Bytes, rest: Bytes)? {
    let numbers = text.prefix { $0 == UInt8(ascii: ",") || (0x30...0x39).contains($0) }
    let body = text[numbers.endIndex...]
    guard !numbers.isEmpty, body.starts(with: "::".utf8) else { return nil }
    let inner = body.dropFirst(2)
    guard let end = place(of: "}}", in: inner) else { return nil }
    let hint = place(of: "::", in: inner[..<end]) ?? end
    return (inner[..<hint], inner[(end + 2)...])
  }

  private static func place(of mark: StaticString, in text: Bytes) -> Int? {
    let count = mark.utf8CodeUnitCount
    let mark = UnsafeBufferPointer(start: mark.utf8Start, count: count)
    var place = text.startIndex
    while place + count <= text.endIndex {
      guard let first = text[place...].firstIndex(of: mark[0]) else { return nil }
      if text[first...].starts(with: mark) { return first }
      place = first + 1
    }
    return nil
  }
}
