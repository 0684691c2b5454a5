extension SearchFieldName {
  /// The name such that it is no keyword.
  var escaped: String {
    guard let name = pattern.literal, Keyword.of(name) != nil else { return pattern.escaped }
    return name.escaping(["-"])
  }
}

extension SearchPattern {
  /// The pattern with backslashes before what would have a meaning inside quotes.
  ///
  /// The colon is among it: `re:` and `nc:` at the start would turn the rest into another kind of
  /// search.
  var escaped: String {
    parts.map { part in
      switch part {
      case .literal(let text): text.escaping(["\\", "\"", "*", "_", ":"])
      case .one: "_"
      case .many: "*"
      }
    }.joined()
  }
}

extension String {
  /// The text with a backslash before each of these characters.
  func escaping(_ characters: Set<Unicode.Scalar>) -> String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if characters.contains(scalar) { result.append("\\") }
      result.append(scalar)
    }
    return String(result)
  }
}
