extension SearchProperty {
  /// The comparison as Anki reads it.
  func printed(_ comparison: SearchComparison) -> String {
    let text = "prop:\(name)\(comparison.rawValue)\(operand)"
    // A text can have blanks and brackets.
    if case .customText = self { return "\"\(text)\"" }
    return text
  }

  /// The name, as Anki knows it.
  var name: String {
    switch self {
    case .due: "due"
    case .interval: "ivl"
    case .reviews: "reps"
    case .lapses: "lapses"
    case .position: "pos"
    case .ease: "ease"
    case .stability: "s"
    case .difficulty: "d"
    case .retrievability: "r"
    case .customNumber(let key, _): "cdn:\(key.name)"
    case .customText(let key, _): "cds:\(key.name)"
    case .rated: "rated"
    case .rescheduled: "resched"
    }
  }

  /// The value, as Anki reads it.
  var operand: String {
    switch self {
    case .due(let days): "\(days)"
    case .interval(let count), .reviews(let count), .lapses(let count), .position(let count):
      "\(count)"
    case .ease(let number), .stability(let number), .difficulty(let number),
      .retrievability(let number), .customNumber(_, let number):
      "\(number.value)"
    case .customText(_, let text): text.text
    case .rated(let day, let button): "\(day.days)" + (button.map { ":\($0.rawValue)" } ?? "")
    case .rescheduled(let day): "\(day.days)"
    }
  }
}
