/// What stands between two pieces: comments and line breaks.
struct Trivia {
  /// A comment with what stands before it.
  struct Comment {
    /// Its bytes, from the `#` to the last that is no blank.
    let text: Range<Int>
    /// The columns before it.
    let column: Int
    /// The line breaks since the comment or the piece before it; none when it ends a line.
    let breaks: Int
  }

  private(set) var comments: [Comment] = []
  /// The line breaks since the last comment, or since the piece before.
  var breaks = 0

  /// Whether there was a byte order mark, which libyaml passes over where a line begins.
  private(set) var hasByteOrderMark = false

  /// Goes over everything that is no piece.
  mutating func take(from cursor: inout SourceCursor) {
    while let byte = cursor.next {
      if byte.isBlank {
        cursor.step()
      } else if byte.isBreak {
        cursor.step()
        breaks += 1
      } else if byte == UInt8(ascii: "#") {
        takeComment(from: &cursor)
      } else if byte == ByteOrderMark.first, cursor.mark.column == 1, cursor.isAtByteOrderMark {
        hasByteOrderMark = true
        for _ in ByteOrderMark.bytes { cursor.step() }
      } else {
        return
      }
    }
  }

  private mutating func takeComment(from cursor: inout SourceCursor) {
    let column = cursor.mark.column - 1
    comments.append(Comment(text: cursor.takeLine(), column: column, breaks: breaks))
    breaks = 0
  }

  /// Forgets the comments.
  mutating func clearComments() { comments.removeAll(keepingCapacity: true) }
}
