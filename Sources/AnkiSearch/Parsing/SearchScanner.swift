/// Takes a search apart into words, quotes and brackets.
struct SearchScanner {
  /// A term as it is written.
  struct Word {
    /// What stands before the first colon; nil when there is none.
    let key: ArraySlice<Unicode.Scalar>?
    /// What stands behind it, without quotes; the whole word when there is no colon.
    let value: ArraySlice<Unicode.Scalar>
    let isQuoted: Bool
    let place: SearchPlace
  }

  private let scalars: [Unicode.Scalar]
  private(set) var position = 0

  /// Anki takes every blank for a space, also in quotes (seen in 26.9).
  init(_ text: String) { scalars = Array(text.withPlainBlanks.unicodeScalars) }

  /// What stands at the position; nil at the end.
  var next: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  /// Whether a dash at the position turns round what follows: something must follow.
  var isAtDash: Bool {
    guard next == "-", position + 1 < scalars.count else { return false }
    let follower = scalars[position + 1]
    return follower != ")" && follower != " "
  }

  mutating func advance() { position += 1 }

  mutating func skipBlanks() {
    while next == " " { position += 1 }
  }

  /// Takes the term at the position.
  mutating func word() throws(SearchError) -> Word {
    let start = position
    if next == "\"" {
      let text = try quoted()
      return try word(text, colon: Self.colon(in: text), from: start, isQuoted: true)
    }
    try takePlain()
    let text = scalars[start..<position]
    let colon = Self.colon(in: text)
    guard next == "\"", let colon, colon == position - 1 else {
      return try word(text, colon: colon, from: start, isQuoted: false)
    }
    let value = try quoted()
    return Word(
      key: try key(scalars[start..<colon], colon), value: value, isQuoted: true,
      place: SearchPlace(start, position))
  }

  private func word(
    _ text: ArraySlice<Unicode.Scalar>, colon: Int?, from start: Int, isQuoted: Bool
  ) throws(SearchError) -> Word {
    let place = SearchPlace(start, position)
    guard let colon else { return Word(key: nil, value: text, isQuoted: isQuoted, place: place) }
    return Word(
      key: try key(text[..<colon], colon), value: text[(colon + 1)...], isQuoted: isQuoted,
      place: place)
  }

  private func key(
    _ text: ArraySlice<Unicode.Scalar>, _ colon: Int
  ) throws(SearchError) -> ArraySlice<Unicode.Scalar> {
    if text.isEmpty {
      throw SearchError(
        "nothing stands before the colon", help: "to look for a colon, write \\:",
        at: SearchPlace(colon, colon + 1))
    }
    return text
  }

  /// The first colon without a backslash.
  private static func colon(in text: ArraySlice<Unicode.Scalar>) -> Int? {
    EscapedText(text).units.first { $0.scalar == ":" && !$0.isEscaped }?.offset
  }

  /// Takes what stands without quotes.
  private mutating func takePlain() throws(SearchError) {
    while let scalar = next, !scalar.endsWord {
      position += 1
      guard scalar == "\\" else { continue }
      guard let escaped = next, escaped != " " else {
        throw SearchError.nothingEscaped(at: position - 1)
      }
      position += 1
    }
  }

  /// Takes a pair of quotes.
  private mutating func quoted() throws(SearchError) -> ArraySlice<Unicode.Scalar> {
    let start = position
    position += 1
    while let scalar = next, scalar != "\"" {
      position += scalar == "\\" ? 2 : 1
    }
    guard next != nil else {
      throw SearchError(
        "this quote is not closed", help: "close it, or write \\\" to look for a quote",
        at: SearchPlace(start, start + 1))
    }
    position += 1
    if position == start + 2 {
      throw SearchError(
        "there is nothing between the quotes", help: "to look for quotes, write \\\"\\\"",
        at: SearchPlace(start, position))
    }
    return scalars[(start + 1)..<(position - 1)]
  }
}

extension Unicode.Scalar {
  /// Whether a word without quotes ends before it.
  fileprivate var endsWord: Bool {
    self == "\"" || self == "(" || self == ")" || self == " "
  }
}
