/// A file that diagnostics point into, cut into lines.
struct SourceText {
  private let bytes: [UInt8]
  /// Where each line begins.
  private let starts: [Int]

  init(_ text: String) {
    var text = text
    if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
    bytes = Array(text.utf8)
    starts = Self.lineStarts(bytes)
  }

  /// The line of a number from 1, without its ending; nil behind the end of the file.
  func line(_ number: Int) -> String? {
    guard number >= 1, number <= starts.count else { return nil }
    var end = number < starts.count ? starts[number] : bytes.count
    while end > starts[number - 1], Self.isLineEnding(bytes[end - 1]) { end -= 1 }
    return String(decoding: bytes[starts[number - 1]..<end], as: UTF8.self)
  }

  private static func isLineEnding(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  /// A line ends with a line feed, a carriage return, or both.
  private static func lineStarts(_ bytes: [UInt8]) -> [Int] {
    var starts = [0]
    for (index, byte) in bytes.enumerated() where isLineEnding(byte) {
      let isFirstOfTwo =
        byte == UInt8(ascii: "\r") && index + 1 < bytes.count
        && bytes[index + 1] == UInt8(ascii: "\n")
      if !isFirstOfTwo { starts.append(index + 1) }
    }
    return starts
  }
}

/// The files that have been looked at, each read once and only when it is needed.
struct SourceShelf {
  private let read: (String) -> String?
  private var texts: [String: SourceText?] = [:]

  init(_ read: @escaping (String) -> String?) {
    self.read = read
  }

  /// The text of a file, or nil when it cannot be read.
  mutating func text(of file: String) -> SourceText? {
    if let known = texts[file] { return known }
    let text = read(file).map(SourceText.init)
    texts[file] = text
    return text
  }
}
