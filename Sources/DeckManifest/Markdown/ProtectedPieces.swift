import DeckModel

// What is kept from Markdown, each as the piece that begins at the scanner's place.

extension ProtectionScanner {
  /// Math in one of Anki's notations, or between `$$`.
  mutating func math() -> Piece? {
    for (opening, closing) in Self.mathDelimiters where rest.starts(with: opening) {
      guard let source = through(closing, after: opening.count, before: .blankLine) else {
        continue
      }
      let body = source.dropFirst(opening.count).dropLast(closing.count)
      let isDollars = opening == Self.dollars
      if isDollars && body.allSatisfy({ $0 <= .space }) { continue }
      var html = isDollars ? Array("\\[".utf8) : opening
      html.appendEscapedKeepingReferences(body)
      html += isDollars ? Array("\\]".utf8) : closing
      return Piece(source: source, html: html, kind: .whole)
    }
    return nil
  }

  /// `[sound:name.mp3]`.
  mutating func sound() -> Piece? { verbatim(from: Self.sound, to: [UInt8(ascii: "]")]) }

  /// `{{Field}}` and everything else in double braces on one line.
  mutating func replacement() -> Piece? { verbatim(from: Self.openBraces, to: Self.closeBraces) }

  /// `{{c1::`, or `{{c1,2::` of a cloze with several numbers.
  func clozeStart() -> Piece? {
    ClozeOpening(bytes, at: index).map { whole(bytes[index..<$0.end], .clozeStart) }
  }

  func clozeEnd() -> Piece? {
    rest.starts(with: Self.closeBraces) ? whole(rest.prefix(2), .clozeEnd) : nil
  }

  private func whole(_ source: ArraySlice<UInt8>, _ kind: Marker.Kind) -> Piece {
    Piece(source: source, html: Array(source), kind: kind)
  }

  private mutating func verbatim(from opening: [UInt8], to closing: [UInt8]) -> Piece? {
    guard rest.starts(with: opening) else { return nil }
    return through(closing, after: opening.count, before: .lineEnd).map { whole($0, .whole) }
  }

  private static let openBraces = Array("{{".utf8)
  private static let closeBraces = Array("}}".utf8)
  private static let sound = Array("[sound:".utf8)
  private static let dollars = Array("$$".utf8)
  private static let mathDelimiters = [
    ("\\(", "\\)"), ("\\[", "\\]"), ("$$", "$$"), ("[$$]", "[/$$]"), ("[$]", "[/$]"),
    ("[latex]", "[/latex]"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }
}

extension ArraySlice<UInt8> {
  /// The length of a fenced code block, from its fence to the closing one or the end; nil where no
  /// fence begins.
  var fenceLength: Int? {
    let mark = first
    let fence = prefix { $0 == mark }
    let firstLine = prefix { $0 != .lineFeed }
    guard fence.count >= 3,
      mark != .backtick || !firstLine.dropFirst(fence.count).contains(.backtick)
    else { return nil }
    var rest = self[firstLine.endIndex...]
    while let lineFeed = rest.popFirst() {
      let line = rest.prefix { $0 != lineFeed }
      rest = rest.dropFirst(line.count)
      let isEnd = line.filter { $0 > .space }.allSatisfy { $0 == mark }
      if isEnd && line.filter({ $0 == mark }).count >= fence.count {
        return rest.startIndex - startIndex
      }
    }
    return count
  }
}
