import DeckPlan

/// A word diff in one line: `Voy [-a-]{+al+} cine`, long equal stretches cut out.
struct WordDiffText {
  let style: Style
  /// Whether long stretches stay whole.
  var isFull = false

  /// Characters kept of an equal stretch next to a change: about six words.
  private static let context = 36
  /// Characters kept of the beginning of a changed stretch; of its end a third.
  private static let changed = 120

  /// The whole diff.
  func string(_ diff: WordDiff) -> String {
    diff.pieces.indices.map { index in
      let piece = diff.pieces[index]
      let partner = Self.partner(of: index, in: diff.pieces)
      return switch piece.kind {
      case .equal: equal(piece.text, isFirst: index == 0, isLast: index == diff.pieces.count - 1)
      case .deleted: deleted(changed(piece.text, partner))
      case .inserted: inserted(changed(piece.text, partner))
      }
    }.joined()
  }

  /// One side of the diff: the old text without insertions, or the new one without deletions.
  func string(_ diff: WordDiff, without kind: WordDiff.Kind) -> String {
    let pieces = diff.pieces
    return pieces.indices.filter { pieces[$0].kind != kind }.map { index in
      let piece = pieces[index]
      guard piece.kind != .equal else {
        return equal(piece.text, isFirst: index == 0, isLast: index == pieces.count - 1)
      }
      let text = changed(piece.text, Self.partner(of: index, in: pieces))
      return piece.kind == .deleted ? deleted(text) : inserted(text)
    }.joined()
  }

  private func deleted(_ text: String) -> String {
    style.isColoured ? style(.deleted, text) : "[-\(text)-]"
  }

  private func inserted(_ text: String) -> String {
    style.isColoured ? style(.inserted, text) : "{+\(text)+}"
  }

  private func equal(_ text: String, isFirst: Bool, isLast: Bool) -> String {
    guard !isFull, !(isFirst && isLast) else { return Printable.line(text) }
    return Printable.line(
      Shortening.middle(
        text, head: isFirst ? 0 : Self.context, tail: isLast ? 0 : Self.context))
  }

  private func changed(_ text: String, _ partner: String?) -> String {
    let short =
      isFull ? text : Shortening.middle(text, head: Self.changed, tail: Self.changed / 3)
    // The same to the eye, other bytes: only the numbers of the characters show the difference.
    if let partner, partner == text { return short.unicodeScalars.map(Self.spelledOut).joined() }
    return short.unicodeScalars.map(Self.revealed).joined()
  }

  /// The other side of a replacement.
  private static func partner(of index: Int, in pieces: [WordDiff.Piece]) -> String? {
    let other = pieces[index].kind == .deleted ? index + 1 : index - 1
    let wanted: WordDiff.Kind = pieces[index].kind == .deleted ? .inserted : .deleted
    guard pieces.indices.contains(other), pieces[other].kind == wanted else { return nil }
    return pieces[other].text
  }

  /// Blanks that look like others, and characters that do not show at all, by their number.
  private static func revealed(_ scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0xA0, 0xAD, 0x2000...0x200F, 0x202F, 0x205F...0x2060, 0x3000: number(scalar)
    default: Printable.visible(scalar)
    }
  }

  private static func spelledOut(_ scalar: Unicode.Scalar) -> String {
    scalar.isASCII ? Printable.visible(scalar) : number(scalar)
  }

  private static func number(_ scalar: Unicode.Scalar) -> String {
    "‹U+\(Printable.hexadecimal(scalar.value))›"
  }
}
