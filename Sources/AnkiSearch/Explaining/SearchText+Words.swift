extension SearchText {
  /// The text, and how it is compared.
  ///
  /// - Parameter part: whether it need only be a part of a text.
  func words(part: Bool) -> String {
    switch self {
    case .pattern(let pattern): pattern.words
    case .withoutMarks(let pattern): "\(pattern.words), accents aside"
    case .regex(let regex): "what matches \(regex.text.quoted)"
    }
  }
}

extension SearchPattern {
  /// The pattern in quotes, and whether it has wildcards.
  var words: String {
    let text = parts.map { part in
      switch part {
      case .literal(let text): text
      case .one: "?"
      case .many: "…"
      }
    }.joined().quoted
    return switch (parts.contains(.one), parts.contains(.many)) {
    case (false, false): text
    case (true, false): "\(text) (? is any character)"
    case (false, true): "\(text) (… is any text)"
    case (true, true): "\(text) (? is any character, … any text)"
    }
  }
}

extension CardState {
  /// What the state is.
  var words: String {
    switch self {
    case .due: "cards that are due"
    case .new: "new cards"
    case .learning: "cards that are being learnt or relearnt"
    case .review: "cards in review, forgotten ones too"
    case .suspended: "suspended cards"
    case .buried: "buried cards"
    case .buriedManually: "cards buried by hand"
    case .buriedSibling: "cards buried since another of their note was studied"
    }
  }
}

extension SearchProperty {
  /// The comparison in words.
  func words(_ comparison: SearchComparison) -> String {
    "cards whose \(noun) is \(comparison.words) \(value)"
  }

  private var noun: String {
    switch self {
    case .due: "due day, from today,"
    case .interval: "interval in days"
    case .reviews: "number of reviews"
    case .lapses: "number of lapses"
    case .position: "place among new cards"
    case .ease: "ease"
    case .stability: "stability in days"
    case .difficulty: "difficulty"
    case .retrievability: "retrievability"
    case .customNumber(let key, _): "custom number \(key.name)"
    case .customText(let key, _): "custom text \(key.name)"
    case .rated(_, let button): "day of an answer\(button.map { " \($0)" } ?? ""), from today,"
    case .rescheduled: "day of rescheduling, from today,"
    }
  }

  private var value: String {
    switch self {
    case .customText(_, let text): text.text.quoted
    case .rated(let day, _): "\(day.days)"
    default: operand
    }
  }
}

extension SearchComparison {
  /// The comparison in words, to stand behind "is".
  fileprivate var words: String {
    switch self {
    case .equal: "equal to"
    case .notEqual: "not"
    case .less: "less than"
    case .lessOrEqual: "at most"
    case .greater: "more than"
    case .greaterOrEqual: "at least"
    }
  }
}

extension String {
  /// The text in quotes.
  var quoted: String { "\"\(self)\"" }
}
