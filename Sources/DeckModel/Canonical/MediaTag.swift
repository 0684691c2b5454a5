/// A tag that shows a media file, found as Anki finds it: `img`, `audio`, `video`, `object` or
/// `source` with a `src` or `data` attribute that has a value.
struct MediaTag {
  /// Where the file's name is.
  let name: Range<Int>
  /// The index after the tag.
  let end: Int

  /// The tag that begins at the `<` at an index, or nil when there is none.
  init?(_ bytes: [UInt8], at start: Int) {
    let names = ["img", "audio", "video", "object", "source"]
    guard let tag = names.first(where: { bytes.has($0, at: start + 1) }) else { return nil }
    let afterName = start + 1 + tag.utf8.count
    guard !Self.isWord(bytes, at: afterName) else { return nil }
    guard let found = Self.search(bytes, from: afterName) else { return nil }
    self = found
  }

  private init(name: Range<Int>, end: Int) {
    self.name = name
    self.end = end
  }

  /// Looks for the attribute at every place that can be reached from the tag's name.
  ///
  /// A place is reached over one character that is no `>`, or over a quoted text as a whole, in
  /// which `>` may stand; the nearer is tried first, and of the quoted texts the last first.
  private static func search(_ bytes: [UInt8], from start: Int) -> MediaTag? {
    var visited: Set<Int> = []
    var quotes: [Int] = []
    var resume: Int? = start
    while let from = resume {
      var index = from
      // Whether anything lies between the name and this place: at least one character must.
      while index == start || visited.insert(index).inserted {
        if index > start, let tag = attribute(bytes, at: index) { return tag }
        guard index < bytes.count else { break }
        if bytes[index] == 0x22 || bytes[index] == 0x27 { quotes.append(index) }
        guard bytes[index] != 0x3E else { break }
        index = next(bytes, after: index)
      }
      resume = nil
      while resume == nil, let quote = quotes.popLast() {
        resume = endOfQuote(bytes, at: quote).flatMap { visited.contains($0) ? nil : $0 }
      }
    }
    return nil
  }

  private static func next(_ bytes: [UInt8], after index: Int) -> Int {
    var next = index + 1
    while next < bytes.count, bytes[next] & 0xC0 == 0x80 { next += 1 }
    return next
  }

  private static func endOfQuote(_ bytes: [UInt8], at index: Int) -> Int? {
    guard let close = bytes[(index + 1)...].firstIndex(of: bytes[index]), close > index + 1 else {
      return nil
    }
    return close + 1
  }

  /// The `src` or `data` attribute at an index, when it is the last that its tag needs.
  private static func attribute(_ bytes: [UInt8], at index: Int) -> MediaTag? {
    guard let key = ["src=", "data="].first(where: { bytes.has($0, at: index) }),
      !isWord(bytes, before: index)
    else { return nil }
    let value = index + key.utf8.count
    return quoted(bytes, at: value) ?? unquoted(bytes, at: value)
  }

  private static func quoted(_ bytes: [UInt8], at index: Int) -> MediaTag? {
    guard index < bytes.count, bytes[index] == 0x22 || bytes[index] == 0x27,
      let close = endOfQuote(bytes, at: index), let end = bytes.end(of: ">", from: close)
    else { return nil }
    return MediaTag(name: index + 1..<close - 1, end: end)
  }

  /// A value without quotes: at least one character, which may be a blank, to a blank or the end.
  private static func unquoted(_ bytes: [UInt8], at index: Int) -> MediaTag? {
    guard index < bytes.count, bytes[index] != 0x3E,
      let stop = bytes[(index + 1)...].firstIndex(where: { $0 == 0x20 || $0 == 0x3E }),
      let end = bytes.end(of: ">", from: stop)
    else { return nil }
    return MediaTag(name: index..<stop, end: end)
  }

  private static func isWord(_ bytes: [UInt8], at index: Int) -> Bool {
    guard index < bytes.count else { return false }
    return String(decoding: bytes[index..<next(bytes, after: index)], as: UTF8.self)
      .unicodeScalars.contains(where: isWord)
  }

  private static func isWord(_ bytes: [UInt8], before index: Int) -> Bool {
    var start = index - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return isWord(bytes, at: start)
  }

  /// A word's character by Unicode's rule for regular expressions.
  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .connectorPunctuation:
      return true
    default:
      return properties.isAlphabetic || properties.isJoinControl
    }
  }
}
