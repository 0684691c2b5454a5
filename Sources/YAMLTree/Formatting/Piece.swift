/// What a file is made of besides blanks, line breaks and comments.
enum Piece {
  /// Nothing yet: the beginning of the file.
  case start
  /// `---`, `...`, or a directive.
  case marker
  case dash, question, colon, comma
  case openBracket, closeBracket, openBrace, closeBrace
  /// An anchor or a tag.
  case property
  case alias, scalar

  /// Whether a blank stands between two pieces on one line.
  static func isSpaced(_ left: Piece, _ right: Piece) -> Bool {
    switch (left, right) {
    case (.start, _), (.openBrace, .closeBrace), (.openBracket, _): false
    // After these, what follows would be taken for a part of them.
    case (.property, _), (.colon, _): true
    case (_, .comma), (_, .closeBracket): false
    // An alias takes the colon for a part of its name; the others stand for an empty key.
    case (_, .colon): [.alias, .dash, .question, .marker, .openBrace, .comma].contains(left)
    default: true
    }
  }

  /// Whether it is of brackets or braces, or of the file as a whole: then nothing is beside it.
  var isOpening: Bool {
    self == .start || self == .marker || self == .openBracket || self == .openBrace
  }

  /// Whether a value is expected after it.
  var wantsValue: Bool {
    self == .colon || self == .dash || self == .question || self == .property
  }
}
