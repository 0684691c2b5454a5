/// What changed between two texts, line by line: for templates and styling.
package struct LineDiff: Equatable, Sendable {
  /// A change with the lines around it.
  package struct Hunk: Equatable, Sendable {
    /// The line of the old text at which it begins, from 1.
    package var oldStart: Int
    /// The line of the new text at which it begins, from 1.
    package var newStart: Int
    /// The lines, without their line feed.
    package var lines: [WordDiff.Piece]
  }

  /// The changes in order.
  package let hunks: [Hunk]
  /// How many lines only the new text has.
  package let inserted: Int
  /// How many lines only the old text has.
  package let deleted: Int

  private static let mostEdits = 400

  /// Compares two texts by their bytes, and shows `context` equal lines around a change.
  package init(from old: String, to new: String, context: Int = 2) {
    let oldLines = Self.tokens(old)
    let newLines = Self.tokens(new)
    let changes = EditScript(from: oldLines, to: newLines, limit: Self.mostEdits).hunks
    inserted = changes.reduce(0) { $0 + $1.new.count }
    deleted = changes.reduce(0) { $0 + $1.old.count }
    hunks = Self.groups(changes, context: context).map {
      Self.hunk($0, context: context, oldLines, newLines)
    }
  }

  private static func tokens(_ text: String) -> TextTokens {
    TextTokens(text) { bytes, start in
      let lineFeed = bytes[start...].firstIndex(of: UInt8(ascii: "\n"))
      return (lineFeed.map { $0 + 1 } ?? bytes.count, false)
    }
  }

  /// Changes so near to each other that their context would touch stand in one hunk.
  private static func groups(
    _ changes: [EditScript.Hunk], context: Int
  ) -> [[EditScript.Hunk]] {
    var groups: [[EditScript.Hunk]] = []
    for change in changes {
      if let last = groups.last?.last, change.old.lowerBound - last.old.upperBound <= 2 * context {
        groups[groups.count - 1].append(change)
      } else {
        groups.append([change])
      }
    }
    return groups
  }

  private static func hunk(
    _ group: [EditScript.Hunk], context: Int, _ old: TextTokens, _ new: TextTokens
  ) -> Hunk {
    let first = group[0]
    let before = min(context, first.old.lowerBound)
    var hunk = Hunk(
      oldStart: first.old.lowerBound - before + 1, newStart: first.new.lowerBound - before + 1,
      lines: [])
    var position = first.old.lowerBound - before
    for change in group {
      hunk.lines += lines(.equal, position..<change.old.lowerBound, old)
      hunk.lines += lines(.deleted, change.old, old) + lines(.inserted, change.new, new)
      position = change.old.upperBound
    }
    hunk.lines += lines(.equal, position..<min(position + context, old.count), old)
    return hunk
  }

  private static func lines(
    _ kind: WordDiff.Kind, _ range: Range<Int>, _ tokens: TextTokens
  ) -> [WordDiff.Piece] {
    range.map { index in
      var text = tokens.text(of: index..<(index + 1))
      if text.utf8.last == UInt8(ascii: "\n") { text.unicodeScalars.removeLast() }
      return WordDiff.Piece(kind, text)
    }
  }
}
