extension TermParser {
  /// Terms that choose among states, flags and numbers.
  func chosen(by keyword: Keyword) throws(SearchError) -> SearchTerm.Kind {
    switch keyword {
    case .state: .state(try state())
    case .flag: .flag(try flag())
    case .mid: .noteTypeNumber(try number(value, "the number of a note type"))
    case .nid: .notes(try numbers())
    case .cid: .cards(try numbers())
    default: .decks(try numbers())
    }
  }

  /// Terms that tell in how many days something happened.
  func event(_ keyword: Keyword) throws(SearchError) -> SearchTerm.Kind {
    switch keyword {
    case .added: .added(days: try days())
    case .edited: .edited(days: try days())
    case .introduced: .introduced(days: try days())
    case .resched: .rescheduled(days: try days())
    default: try rated()
    }
  }

  private func state() throws(SearchError) -> CardState {
    guard let state = CardState(rawValue: text) else {
      throw SearchError(
        "there is no state \"\(text)\"",
        help: "there are: " + CardState.allCases.map(\.rawValue).joined(separator: ", "),
        at: valuePlace)
    }
    return state
  }

  private func flag() throws(SearchError) -> CardFlag {
    guard let flag = Numeral.read(text).flatMap(CardFlag.init) else {
      throw SearchError(
        "there is no flag \"\(text)\"",
        help: "flags are: "
          + CardFlag.allCases.map { "\($0.rawValue) \($0)" }.joined(separator: ", "),
        at: valuePlace)
    }
    return flag
  }

  private func numbers() throws(SearchError) -> [Int64] {
    var numbers: [Int64] = []
    for part in value.split(separator: ",", omittingEmptySubsequences: false) {
      guard !part.isEmpty, part.allSatisfy({ ("0"..."9").contains($0) }) else {
        throw SearchError(
          "numbers with commas between them must stand here, without blanks",
          at: SearchPlace(part.startIndex, part.endIndex))
      }
      // A larger number is that of nothing, and neither is the largest.
      numbers.append(Int64(String(part)) ?? .max)
    }
    return numbers
  }

  private func days() throws(SearchError) -> UInt32 {
    try number(value, "a number of days")
  }

  private func rated() throws(SearchError) -> SearchTerm.Kind {
    let colon = value.firstIndex(of: ":") ?? value.endIndex
    let days: UInt32 = try number(value[..<colon], "a number of days")
    let button = colon < value.endIndex ? try button(value[(colon + 1)...]) : nil
    return .rated(days: days, button)
  }

  /// The number of an answer.
  func button(_ scalars: ArraySlice<Unicode.Scalar>) throws(SearchError) -> AnswerButton {
    guard let button = Numeral.read(String(scalars)).flatMap(AnswerButton.init) else {
      throw SearchError(
        "there is no answer \"\(String(scalars))\"",
        help: "answers are: 1 again, 2 hard, 3 good, 4 easy",
        at: SearchPlace(scalars.startIndex, scalars.endIndex))
    }
    return button
  }
}
