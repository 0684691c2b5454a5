/// Cuts a text into what Markdown may see and what it must not.
struct ProtectionScanner {
  struct Piece {
    /// The bytes as written.
    var source: ArraySlice<UInt8>
    /// What stands in the HTML for a protected piece.
    var html: [UInt8] = []
    /// nil for a piece that Markdown may see.
    var kind: Marker.Kind?
  }

  let bytes: [UInt8]
  private(set) var index = 0
  /// How many clozes are open here.
  private var clozes = 0
  private var ends = EndFinder()

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> Piece? {
    let start = index
    while index < bytes.count {
      if let piece = special() {
        if start == index { return take(piece) }
        break
      }
      index += codeLength() ?? escapeLength
    }
    return start < index ? Piece(source: bytes[start..<index]) : nil
  }

  private mutating func take(_ piece: Piece) -> Piece {
    if piece.kind == .clozeStart { clozes += 1 }
    if piece.kind == .clozeEnd { clozes -= 1 }
    index += piece.source.count
    return piece
  }

  /// The protected piece that begins here.
  private mutating func special() -> Piece? {
    switch bytes[index] {
    case .backslash, UInt8(ascii: "$"), UInt8(ascii: "["): math() ?? sound()
    case UInt8(ascii: "{"): clozeStart() ?? replacement()
    case UInt8(ascii: "}"): clozes > 0 ? clozeEnd() : nil
    default: nil
    }
  }

  /// A backslash takes the next character with it.
  private var escapeLength: Int {
    bytes[index] == .backslash && index + 1 < bytes.count ? 2 : 1
  }

  var rest: ArraySlice<UInt8> { bytes[index...] }

  /// Everything from here through the next `closing`, which must come before `limit`.
  mutating func through(
    _ closing: [UInt8], after count: Int, before limit: EndFinder.Limit
  ) -> ArraySlice<UInt8>? {
    ends.end(of: closing, in: bytes, from: index + count, before: limit).map { bytes[index..<$0] }
  }

  /// How far code goes that begins here; backticks without a partner are letters.
  private mutating func codeLength() -> Int? {
    guard bytes[index] == .backtick || bytes[index] == UInt8(ascii: "~") else { return nil }
    if isAtLineStart, let length = rest.fenceLength { return length }
    let fence = rest.prefix { $0 == .backtick }
    guard !fence.isEmpty else { return nil }
    return ends.endOfCode(fence, in: bytes).map { $0 - index } ?? fence.count
  }

  /// Whether only blanks, quote marks and list marks stand before this in its line.
  private var isAtLineStart: Bool {
    let before = bytes[..<index].last { !Self.blockMarks.contains($0) }
    return before == nil || before == .lineFeed
  }

  private static let blockMarks = Set(" \t>-*+.)0123456789".utf8)
}
