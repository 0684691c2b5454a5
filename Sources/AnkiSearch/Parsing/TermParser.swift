/// Reads one term.
struct TermParser {
  let word: SearchScanner.Word

  init(_ word: SearchScanner.Word) { self.word = word }

  /// What the word asks for.
  func node() throws(SearchError) -> SearchNode {
    SearchNode(.term(SearchTerm(try kind())), at: word.place)
  }

  private func kind() throws(SearchError) -> SearchTerm.Kind {
    guard let key = word.key else { return .text(.pattern(try pattern(word.value))) }
    guard let keyword = Keyword.of(String(key)) else { return try field(named: key) }
    switch keyword {
    case .re: return .text(.regex(try regex(word.value)))
    case .nc: return .text(.withoutMarks(try pattern(word.value)))
    case .w: return .word(try pattern(word.value))
    case .sc: return .clozeText(try pattern(word.value))
    case .tag: return try tag()
    case .deck: return try deck()
    case .note: return .noteType(try pattern(word.value))
    case .card: return .templateName(try pattern(word.value))
    case .preset: return .preset(try raw(word.value))
    case .customData: return .customData(try pattern(word.value))
    case .dupe: return try duplicates()
    case .prop: return try PropertyParser(self).kind()
    case .state, .flag, .mid, .nid, .cid, .did: return try chosen(by: keyword)
    case .added, .edited, .introduced, .rated, .resched: return try event(keyword)
    }
  }

  private func field(named key: ArraySlice<Unicode.Scalar>) throws(SearchError) -> SearchTerm.Kind {
    let pattern = try pattern(key)
    guard let name = SearchFieldName(pattern) else {
      // Only an escape can hide a keyword.
      preconditionFailure("a keyword was taken for a field")
    }
    let (mark, rest) = mark()
    switch mark {
    case .regex: return .field(name, .regex(try regex(rest)))
    // Anki does not look at escapes here (seen in 26.9).
    case .withoutMarks: return .field(name, .withoutMarks(EscapedText(rest).pattern))
    case .none: return .field(name, .pattern(try self.pattern(rest)))
    }
  }

  private func tag() throws(SearchError) -> SearchTerm.Kind {
    if value.elementsEqual("none".unicodeScalars) { return .untagged }
    let (mark, rest) = mark()
    switch mark {
    case .regex: return .tag(.regex(try regex(rest)))
    case .withoutMarks: return .tag(.withoutMarks(try pattern(rest)))
    case .none: return .tag(.pattern(try pattern(rest)))
    }
  }

  private func deck() throws(SearchError) -> SearchTerm.Kind {
    if value.elementsEqual("filtered".unicodeScalars) { return .inFilteredDeck }
    if value.elementsEqual("current".unicodeScalars) { return .inCurrentDeck }
    return .deck(try pattern(value))
  }

  private enum Mark { case none, regex, withoutMarks }

  /// How a text is to be compared, and the text.
  private func mark() -> (Mark, ArraySlice<Unicode.Scalar>) {
    if value.starts(with: "re:".unicodeScalars) { return (.regex, value.dropFirst(3)) }
    if value.starts(with: "nc:".unicodeScalars) { return (.withoutMarks, value.dropFirst(3)) }
    return (.none, value)
  }
}
