extension ConditionWriter {
  /// What is asked of a property of a card.
  mutating func condition(_ property: SearchProperty, _ comparison: String) -> String {
    switch property {
    case .due(let days): return due(comparison, days)
    case .interval(let days): return "c.ivl \(comparison) \(days)"
    case .reviews(let count): return "c.reps \(comparison) \(count)"
    case .lapses(let count): return "c.lapses \(comparison) \(count)"
    case .position(let place): return "(c.type = 0 AND \(Self.home) \(comparison) \(place))"
    case .ease(let factor): return "c.factor \(comparison) \(Self.permille(factor))"
    case .stability(let days): return "\(Self.memory("s")) \(comparison) \(days.value)"
    case .difficulty(let part):
      return "\(Self.memory("d")) \(comparison) \(part.value * 9 + 1)"
    case .retrievability(let part):
      let clock = collection.clock
      return "(c.type <> 0 AND search_recall(c.data, \(Self.home), c.ivl, \(clock.today),"
        + " \(clock.dayEnd), \(clock.now)) \(comparison) \(part.value))"
    case .customNumber(let key, let number):
      return "CAST(\(customData(key.name)) AS REAL) \(comparison) \(number.value)"
    case .customText(let key, let text):
      return "CAST(\(customData(key.name)) AS TEXT) \(comparison) \(argument(text.text))"
    case .rated(let day, let button):
      return reviewed(day, comparison, Self.answered(button))
    case .rescheduled(let day): return reviewed(day, comparison, Self.isRescheduled)
    }
  }

  /// When a card is due: a filtered deck has another date.
  private static let home = "(CASE WHEN c.odue <> 0 THEN c.odue ELSE c.due END)"

  /// Cards in review are due on days, those being learnt in seconds.
  private func due(_ comparison: String, _ days: Int32) -> String {
    let clock = collection.clock
    return "(c.queue IN (2, 3) AND \(Self.home) - \(clock.today) \(comparison) \(days)"
      + " OR c.queue IN (1, 4)"
      + " AND (\(Self.home) - \(clock.dayEnd)) / \(SearchClock.day) \(comparison) \(days))"
  }

  /// Ease in thousandths; the database has no negative one.
  private static func permille(_ factor: SearchDecimal) -> UInt32 {
    let value = factor.value * 1000
    if value.isNaN || value < 0 { return 0 }
    return UInt32(exactly: value.rounded(.towardZero)) ?? .max
  }

  /// A number that the scheduler FSRS keeps of a card.
  private static func memory(_ name: String) -> String { "search_memory(c.data, '\(name)')" }

  /// What other programs keep of a card: JSON within JSON.
  mutating func customData(_ key: String) -> String {
    let inner = "json_extract(c.data, '$.cd')"
    let path = argument("$.\"\(key)\"")
    return "CASE WHEN json_valid(c.data) THEN CASE WHEN json_valid(\(inner))"
      + " THEN json_extract(\(inner), \(path)) END END"
  }

  /// Cards reviewed on a day that compares so with one.
  private func reviewed(_ day: DayOffset, _ comparison: String, _ kind: String) -> String {
    let start = (collection.clock.dayEnd + (Int64(day.days) - 1) * SearchClock.day) * 1000
    let end = start + SearchClock.day * 1000
    let range =
      switch comparison {
      case "=": "id BETWEEN \(start) AND \(end - 1)"
      case "<>": "id NOT BETWEEN \(start) AND \(end - 1)"
      case "<": "id < \(start)"
      case "<=": "id < \(end)"
      case ">": "id >= \(end)"
      default: "id >= \(start)"
      }
    return Self.reviewed("\(range) AND \(kind)")
  }
}
