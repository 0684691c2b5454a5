/// A text to look for in fields or tags, and how it is compared.
public enum SearchText: Hashable, Sendable {
  /// As it is, without regard to the case of Latin letters.
  case pattern(SearchPattern)
  /// Without regard to accents and other marks on letters (`nc:`).
  case withoutMarks(SearchPattern)
  /// A regular expression (`re:`).
  case regex(SearchRegex)
}

/// A regular expression, in the language of Rust's crate `regex`.
public struct SearchRegex: Hashable, Sendable {
  /// The expression; a quote has no backslash before it.
  public let text: String

  /// An expression; nil for one that ends within an escape, which no search can hold.
  ///
  /// Blanks that a search cannot hold are written by their numbers.
  public init?(_ text: String) {
    let escaped = EscapedText(text)
    if escaped.isOpen { return nil }
    var result = ""
    for unit in escaped.units {
      if unit.scalar.isForeignBlank {
        result += "\\u{\(String(unit.scalar.value, radix: 16))}"
      } else {
        if unit.isEscaped, unit.scalar != "\"" { result.unicodeScalars.append("\\") }
        result.unicodeScalars.append(unit.scalar)
      }
    }
    self.text = result
  }

  /// An expression that finds just this text.
  public init(matching text: String) {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if #"\.+*?()|[]{}^$#&-~"#.unicodeScalars.contains(scalar) { escaped.append("\\") }
      escaped.append(scalar)
    }
    guard let regex = SearchRegex(String(escaped)) else {
      preconditionFailure("an escape has no end")
    }
    self = regex
  }

  /// An expression that finds this text where nothing stands before or behind it.
  init(whole text: String) { self.text = "^\(SearchRegex(matching: text).text)$" }
}

/// A text that a search takes as it is written, backslashes included.
///
/// Anki reads what follows `preset:` and `prop:cds:` so; a quote can stand there only behind a backslash
/// that stays (seen in Anki 26.9).
public struct SearchRawText: Hashable, Sendable {
  /// The text.
  public let text: String

  /// A text; nil when it cannot be written: for a quote without a backslash, a backslash at its
  /// end, or a blank that is no space.
  public init?(_ text: String) {
    if text.unicodeScalars.contains(where: \.isForeignBlank) { return nil }
    var isEscaped = false
    for scalar in text.unicodeScalars {
      if isEscaped { isEscaped = false; continue }
      if scalar == "\"" { return nil }
      isEscaped = scalar == "\\"
    }
    if isEscaped { return nil }
    self.text = text
  }

  /// What follows a sign of equality at the start; nil when there is none.
  var droppingEquals: SearchRawText? {
    guard text.unicodeScalars.first == "=" else { return nil }
    return SearchRawText(String(text.unicodeScalars.dropFirst()))
  }
}
