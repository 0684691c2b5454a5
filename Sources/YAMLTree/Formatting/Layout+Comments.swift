extension Layout {
  /// Writes the comments before the next piece.
  ///
  /// - Parameters:
  ///   - depth: the block of which an entry follows, if one does.
  ///   - column: the columns before it in the file as it was.
  mutating func writeComments(before depth: Int?, at column: Int) {
    guard !trivia.comments.isEmpty else { return }
    for comment in trivia.comments {
      if comment.breaks == 0, hasLine {
        append(.space)
      } else {
        breakLine(comment.breaks, to: self.column(of: comment, before: depth, at: column))
        openColumn = .max
      }
      copy(comment.text)
    }
    trivia.clearComments()
  }

  private func column(of comment: Trivia.Comment, before depth: Int?, at column: Int) -> Int {
    guard let depth else { return lead }
    return levels.columnOfComment(
      at: comment.column, before: depth, at: column, isOpen: last.wantsValue)
  }
}
