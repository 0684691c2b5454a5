/// Cuts the HTML of a field into what a reader sees as one thing.
///
/// Whole are: tags, entities, the parts of a cloze, `[sound:…]`, words, single characters of the
/// scripts that are written without blanks, and runs of blanks. Everything else is one character.
enum WordTokenizer {
  /// A tag or sound longer than this is taken apart: it is more likely a stray bracket.
  private static let longestMarkup = 4096

  /// The tokens of `text`.
  static func tokens(_ text: String) -> TextTokens {
    TextTokens(text, nextEnd: nextEnd)
  }

  private static func nextEnd(_ bytes: [UInt8], _ start: Int) -> (end: Int, isBlank: Bool) {
    if let end = markupEnd(bytes, start) { return (end, false) }
    let (scalar, next) = UTF8Cursor.scalar(bytes, start)
    switch ScalarClass(scalar) {
    case .blank: return (run(of: .blank, bytes, next), true)
    case .word, .joiner: return (wordEnd(bytes, next), false)
    case .single: return (joinersEnd(bytes, next), false)
    case .other: return (joinersEnd(bytes, next), false)
    }
  }

  private static func run(of wanted: ScalarClass, _ bytes: [UInt8], _ start: Int) -> Int {
    var end = start
    while end < bytes.count {
      let (scalar, next) = UTF8Cursor.scalar(bytes, end)
      guard ScalarClass(scalar) == wanted else { break }
      end = next
    }
    return end
  }

  private static func wordEnd(_ bytes: [UInt8], _ start: Int) -> Int {
    var end = start
    while true {
      let next = joinersEnd(bytes, run(of: .word, bytes, end))
      if next == end { return end }
      end = next
    }
  }

  private static func joinersEnd(_ bytes: [UInt8], _ start: Int) -> Int {
    run(of: .joiner, bytes, start)
  }

  /// The end of the tag, entity, cloze part or sound that begins at `start`, if one does.
  private static func markupEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
    switch bytes[start] {
    case UInt8(ascii: "<"): tagEnd(bytes, start)
    case UInt8(ascii: "&"): entityEnd(bytes, start)
    case UInt8(ascii: "{"): openerEnd(bytes, start)
    case UInt8(ascii: "}"), UInt8(ascii: ":"): pairEnd(bytes, start)
    case UInt8(ascii: "["): soundEnd(bytes, start)
    default: nil
    }
  }

  /// `<name …>`, `</name>` or `<!…>`; a `>` inside quotes does not end it.
  private static func tagEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
    guard start + 1 < bytes.count, isTagStart(bytes[start + 1]) else { return nil }
    var quote: UInt8?
    for index in (start + 1)..<min(bytes.count, start + longestMarkup) {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: ">") {
        return index + 1
      } else if byte == UInt8(ascii: "<") {
        return nil
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      }
    }
    return nil
  }

  private static func isTagStart(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "!") || ScalarClass.isASCIILetter(byte)
  }

  /// `&name;` or `&#123;`; the longest name of HTML has 31 letters.
  private static func entityEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
    for index in (start + 1)..<min(bytes.count, start + 34) {
      let byte = bytes[index]
      if byte == UInt8(ascii: ";") { return index > start + 1 ? index + 1 : nil }
      guard byte == UInt8(ascii: "#") || ScalarClass.isASCIIAlphanumeric(byte) else { return nil }
    }
    return nil
  }

  /// `{{c1::` as one, any other `{{` as a pair.
  private static func openerEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
    guard let pair = pairEnd(bytes, start) else { return nil }
    guard pair < bytes.count, bytes[pair] == UInt8(ascii: "c") else { return pair }
    var index = pair + 1
    while index < bytes.count, ScalarClass.isASCIIDigit(bytes[index]) { index += 1 }
    guard index > pair + 1, index < bytes.count, bytes[index] == UInt8(ascii: ":") else {
      return pair
    }
    return pairEnd(bytes, index) ?? pair
  }

  private static func pairEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
    start + 1 < bytes.count && bytes[start + 1] == bytes[start] ? start + 2 : nil
  }

  private static func soundEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
    guard bytes[start...].starts(with: "[sound:".utf8) else { return nil }
    let window = bytes[start..<min(bytes.count, start + longestMarkup)]
    return window.firstIndex(of: UInt8(ascii: "]")).map { $0 + 1 }
  }
}
