import DeckModel

extension SearchPattern {
  /// The pattern for SQLite's `LIKE` with the backslash as escape.
  var like: String {
    parts.map { part in
      switch part {
      case .literal(let text): text.escaping(["\\", "%", "_"])
      case .one: "_"
      case .many: "%"
      }
    }.joined()
  }

  /// The pattern as a regular expression.
  var regex: String { regex(one: ".", many: ".*") }

  /// The pattern as a regular expression, with these for any character and for any number of them.
  func regex(one: String, many: String) -> String {
    parts.map { part in
      switch part {
      case .literal(let text): SearchRegex(matching: text).text
      case .one: one
      case .many: many
      }
    }.joined()
  }

  /// The pattern as a key is written behind `has-cd:`, wildcards included.
  var written: String {
    parts.map { part in
      switch part {
      case .literal(let text): text.escaping(["\\", "*", "_"])
      case .one: "_"
      case .many: "*"
      }
    }.joined()
  }

  /// Whether a whole name fits, without regard to case.
  ///
  /// - Parameter tail: whether more may follow, behind a separator of levels.
  func fits(_ name: String, withTail tail: Bool = false) -> Bool {
    let name = Canonical.composed(name).unicodeScalars.map(\.folded)
    let pattern = parts.flatMap { part -> [Token] in
      switch part {
      case .literal(let text):
        Canonical.composed(text.levels).unicodeScalars.map { .scalar($0.folded) }
      case .one: [.one]
      case .many: [.many]
      }
    }
    return Token.fit(pattern[...], name[...], tail)
  }
}

extension String {
  /// A name with one character between its levels, as Anki keeps decks.
  var levels: String { replacing("::", with: "\u{1F}") }
}

/// A piece of a pattern that stands for one character, or for any number.
private enum Token {
  case scalar(Unicode.Scalar)
  case one
  case many

  /// Goes over the name; where a piece does not fit, the last `many` takes one more.
  static func fit(
    _ pattern: ArraySlice<Token>, _ name: ArraySlice<Unicode.Scalar>, _ tail: Bool
  ) -> Bool {
    var (pattern, name) = (pattern, name)
    var retry: (pattern: ArraySlice<Token>, name: ArraySlice<Unicode.Scalar>)?
    while true {
      if case .many? = pattern.first {
        pattern = pattern.dropFirst()
        retry = (pattern, name)
        continue
      }
      if pattern.isEmpty, name.isEmpty || tail && name.first == "\u{1F}" { return true }
      if let token = pattern.first, let scalar = name.first, token.fits(scalar) {
        (pattern, name) = (pattern.dropFirst(), name.dropFirst())
        continue
      }
      guard let last = retry, !last.name.isEmpty else { return false }
      retry = (last.pattern, last.name.dropFirst())
      (pattern, name) = (last.pattern, last.name.dropFirst())
    }
  }

  private func fits(_ scalar: Unicode.Scalar) -> Bool {
    switch self {
    case .scalar(let own): own == scalar
    case .one: scalar != "\n"
    case .many: false
    }
  }
}

extension Unicode.Scalar {
  /// The same for all that differ only in case: Unicode's simple folding.
  var folded: Unicode.Scalar {
    // The dotless i is of its own.
    if value == 0x131 || value < 0x80 && !(0x41...0x5A).contains(value) { return self }
    let upper = Self.only(properties.uppercaseMapping) ?? self
    return Self.only(upper.properties.lowercaseMapping) ?? upper
  }

  private static func only(_ text: String) -> Unicode.Scalar? {
    text.unicodeScalars.count == 1 ? text.unicodeScalars.first : nil
  }
}
