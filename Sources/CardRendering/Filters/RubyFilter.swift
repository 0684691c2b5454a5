import DeckModel

/// The readings of Japanese words: `漢字[かんじ]`, with a blank where the word begins.
enum RubyFilter {
  /// The word with its reading above it.
  static func furigana(_ text: String) -> String {
    replace(text) { word, reading in
      "<ruby><rb>".utf8 + Array(word) + "</rb><rt>".utf8 + reading + "</rt></ruby>".utf8
    }
  }

  /// Only the word.
  static func kanji(_ text: String) -> String { replace(text) { word, _ in Array(word) } }

  /// Only the reading.
  static func kana(_ text: String) -> String { replace(text) { _, reading in Array(reading) } }

  private static func replace(
    _ text: String, _ form: (ArraySlice<UInt8>, ArraySlice<UInt8>) -> [UInt8]
  ) -> String {
    let bytes = Array(text.replacingBytes("&nbsp;", with: " ").utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let place = Ruby.find(bytes, from: index)
      result += bytes[index..<place.range.lowerBound]
      if let ruby = place.ruby {
        let isSound = bytes[ruby.reading].starts(with: "sound:".utf8)
        result +=
          isSound ? Array(bytes[place.range]) : form(bytes[ruby.word], bytes[ruby.reading])
      } else {
        result += bytes[place.range]
      }
      index = place.range.upperBound
    }
    return String(decoding: result, as: UTF8.self)
  }
}

/// A word and its reading in brackets.
private struct Ruby {
  let word: Range<Int>
  let reading: Range<Int>

  /// The first ruby from an index, and what it takes in; without a ruby, a stretch that has none.
  ///
  /// A word has neither blanks nor `>` but may have brackets; a reading has at least one character
  /// and no line feed.
  static func find(_ bytes: [UInt8], from start: Int) -> (range: Range<Int>, ruby: Ruby?) {
    var index = start
    if bytes[index] == 0x20 { index += 1 }
    let word = index
    let end = bytes[word...].firstIndex { $0 == 0x20 || $0 == 0x3E } ?? bytes.count
    if let ruby = first(bytes, in: word..<end) {
      let before = word > start ? start : word
      return (before..<ruby.reading.upperBound + 1, ruby)
    }
    // The blank at the end may be that of the next word.
    let isBlank = end < bytes.count && bytes[end] == 0x20
    return (start..<max(start + 1, isBlank ? end : min(end + 1, bytes.count)), nil)
  }

  private static func first(_ bytes: [UInt8], in run: Range<Int>) -> Ruby? {
    var index = run.lowerBound + 1
    while index < run.upperBound {
      guard let open = bytes[index..<run.upperBound].firstIndex(of: UInt8(ascii: "[")) else {
        return nil
      }
      let inner = open + 1
      let stop = inner + 1 < bytes.count ? bytes[inner...].firstIndex(of: 0x0A) : nil
      let limit = stop ?? bytes.count
      if inner + 1 < limit,
        let close = bytes[(inner + 1)..<limit].firstIndex(of: UInt8(ascii: "]"))
      {
        return Ruby(word: run.lowerBound..<open, reading: inner..<close)
      }
      index = max(open + 1, min(limit, run.upperBound))
    }
    return nil
  }
}
