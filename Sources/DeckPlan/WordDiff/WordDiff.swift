import DeckModel

/// What changed between two texts of a field, word by word.
///
/// Words, HTML tags, entities, cloze parts and single CJK characters are each kept whole. Read
/// without the insertions the pieces are the old text, without the deletions the new one.
package struct WordDiff: Equatable, Sendable {
  /// Whether a piece is in both texts, only in the old one or only in the new one.
  package enum Kind: String, Sendable {
    case equal, deleted, inserted
  }

  /// A stretch of text that is in one or both of the texts.
  package struct Piece: Sendable {
    /// In which of the texts it is.
    package var kind: Kind
    /// The text; never empty in a diff.
    package var text: String

    /// A piece of a kind.
    package init(_ kind: Kind, _ text: String) {
      self.kind = kind
      self.text = text
    }
  }

  /// The pieces in reading order; of a change the deletion stands before the insertion.
  package let pieces: [Piece]

  /// How many edits are looked for before a text counts as replaced.
  private static let mostEdits = 400

  /// Compares two texts by their bytes.
  package init(from old: String, to new: String) {
    let oldTokens = WordTokenizer.tokens(old)
    let newTokens = WordTokenizer.tokens(new)
    let script = EditScript(from: oldTokens, to: newTokens, limit: Self.mostEdits)
    pieces = Self.pieces(Self.joined(script.hunks, in: oldTokens), oldTokens, newTokens)
  }

  /// Joins replacements that only blanks divide, so that two changed words read as one change.
  private static func joined(
    _ hunks: [EditScript.Hunk], in old: TextTokens
  ) -> [EditScript.Hunk] {
    var result: [EditScript.Hunk] = []
    for hunk in hunks {
      guard let last = result.last, isReplacement(last), isReplacement(hunk),
        old.tokens[last.old.upperBound..<hunk.old.lowerBound].allSatisfy(\.isBlank)
      else {
        result.append(hunk)
        continue
      }
      result[result.count - 1] = .init(
        old: last.old.lowerBound..<hunk.old.upperBound,
        new: last.new.lowerBound..<hunk.new.upperBound)
    }
    return result
  }

  private static func isReplacement(_ hunk: EditScript.Hunk) -> Bool {
    !hunk.old.isEmpty && !hunk.new.isEmpty
  }

  private static func pieces(
    _ hunks: [EditScript.Hunk], _ old: TextTokens, _ new: TextTokens
  ) -> [Piece] {
    var pieces: [Piece] = []
    var position = 0
    func add(_ kind: Kind, _ text: String) {
      if !text.isEmpty { pieces.append(Piece(kind, text)) }
    }
    for hunk in hunks {
      add(.equal, old.text(of: position..<hunk.old.lowerBound))
      add(.deleted, old.text(of: hunk.old))
      add(.inserted, new.text(of: hunk.new))
      position = hunk.old.upperBound
    }
    add(.equal, old.text(of: position..<old.count))
    return pieces
  }
}

extension WordDiff.Piece: Equatable {
  /// Byte for byte: a change of Unicode normalisation is a change.
  package static func == (left: Self, right: Self) -> Bool {
    left.kind == right.kind && left.text.hasBytes(of: right.text)
  }
}
