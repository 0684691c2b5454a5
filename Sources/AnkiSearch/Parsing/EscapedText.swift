/// Text in which a backslash and the character behind it belong together.
struct EscapedText {
  /// A character, and whether a backslash stands before it.
  struct Unit {
    let scalar: Unicode.Scalar
    let isEscaped: Bool
    /// The place of the first of them in the text, in Unicode scalars.
    let offset: Int
  }

  let units: [Unit]
  /// Whether the text ends with a backslash that nothing follows.
  let isOpen: Bool

  init(_ text: some StringProtocol) { self.init(Array(text.unicodeScalars)[...]) }

  init(_ scalars: ArraySlice<Unicode.Scalar>) {
    var units: [Unit] = []
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let isEscaped = scalars[index] == "\\"
      let place = isEscaped ? index + 1 : index
      guard place < scalars.endIndex else { break }
      units.append(Unit(scalar: scalars[place], isEscaped: isEscaped, offset: index))
      index = place + 1
    }
    self.units = units
    isOpen = index < scalars.endIndex
  }

  /// The text with the backslashes gone before these characters; nil when it is open.
  func unescaping(_ characters: Set<Unicode.Scalar>) -> String? {
    if isOpen { return nil }
    var text = String.UnicodeScalarView()
    for unit in units {
      if unit.isEscaped, !characters.contains(unit.scalar) { text.append("\\") }
      text.append(unit.scalar)
    }
    return String(text)
  }

  /// The text as a pattern: `_` and `*` have a meaning where no backslash stands before them.
  var pattern: SearchPattern {
    SearchPattern(
      units.map { unit in
        switch unit.scalar {
        case "_" where !unit.isEscaped: .one
        case "*" where !unit.isEscaped: .many
        default: .literal(String(Character(unit.scalar)))
        }
      })
  }
}
