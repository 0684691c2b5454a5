/// Writes a file in canonical layout: goes over its nodes in order and copies every piece of it,
/// with blanks and line breaks of its own between.
///
/// A piece that begins a line goes on beginning one; only blanks, blank lines and the indentation
/// become others. What is written is the author's, byte for byte.
struct Layout {
  let document: YAMLDocument
  var cursor: SourceCursor
  private(set) var output: [UInt8] = []

  var trivia = Trivia()
  private(set) var levels = Levels()
  private(set) var last = Piece.start
  /// Whether a line was begun.
  private(set) var hasLine = false
  /// A line right below the last one that begins beyond these columns follows without a blank line.
  var openColumn = -1

  /// The columns before the next piece, should it begin a line.
  var lead = 0
  /// The depth of the block of which the next piece begins an entry; nil when it begins none.
  var entryDepth: Int?
  /// Whether the next piece goes behind the last one, where no comment is between.
  var joins = false
  /// Whether the file ends in a text to which a line feed would be added.
  var endsInText = false

  /// Whether the file has something that would mean another thing in this layout.
  var isUnfit = false

  init(of document: YAMLDocument, _ bytes: [UInt8]) {
    self.document = document
    cursor = SourceCursor(bytes)
    output.reserveCapacity(bytes.count + bytes.count / 8)
    output += bytes[..<cursor.offset]
  }

  /// The file as it should be.
  consuming func finish() -> [UInt8] {
    _ = nextByte()
    writeComments(before: 0, at: 0)
    if hasLine, !endsInText { output.append(.lineFeed) }
    return output
  }

  /// Goes over comments and line breaks to the next piece; returns its first byte.
  mutating func nextByte() -> UInt8? {
    trivia.take(from: &cursor)
    return cursor.next
  }

  /// Makes room for a piece that is to be copied next, and writes the comments before it.
  mutating func begin(_ piece: Piece) {
    let isJoined = joins && trivia.comments.isEmpty
    writeComments(before: entryDepth, at: cursor.mark.column - 1)
    if trivia.breaks > 0, !isJoined {
      breakLine(trivia.breaks, to: lead)
    } else if Piece.isSpaced(last, piece) {
      output.append(.space)
    }
    trivia.breaks = 0
    enter()
    note(piece)
  }

  private mutating func enter() {
    joins = false
    guard let depth = entryDepth else { return }
    levels.enter(depth, at: cursor.mark.column - 1)
    entryDepth = nil
    lead = Levels.column(of: depth + 1)
  }

  private mutating func note(_ piece: Piece) {
    hasLine = true
    last = piece
    guard piece != .property else { return }
    openColumn = piece.isOpening ? -1 : piece.wantsValue ? lead - 1 : .max
  }

  /// Begins a new line, after a blank one where the file had any.
  mutating func breakLine(_ breaks: Int, to column: Int) {
    if hasLine { output.append(.lineFeed) }
    if breaks > 1, column <= openColumn { output.append(.lineFeed) }
    hasLine = true
    indent(column)
  }

  mutating func indent(_ column: Int) {
    for _ in 0..<column { output.append(.space) }
  }
}

extension Layout {
  /// Copies bytes of the file as they are.
  mutating func copy(_ range: Range<Int>) { output += cursor.bytes[range] }

  /// Copies what lies between here and a place on the same line.
  mutating func copy(to place: YAMLMark) {
    let start = cursor.offset
    cursor.advance(to: place)
    copy(start..<cursor.offset)
  }

  /// Writes a piece of one byte, which comes next.
  mutating func write(_ piece: Piece) {
    begin(piece)
    guard let byte = cursor.next else { return isUnfit = true }
    output.append(byte)
    cursor.step()
  }

  /// Writes a byte of a text.
  mutating func append(_ byte: UInt8) { output.append(byte) }
}
