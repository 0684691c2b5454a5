extension ConditionWriter {
  /// What is asked of a card.
  ///
  /// The numbers of types, queues and kinds of reviews are those of Anki's database.
  mutating func cardCondition(_ kind: SearchTerm.Kind) -> String {
    let clock = collection.clock
    switch kind {
    case .inFilteredDeck, .inCurrentDeck, .deck, .preset, .decks: return deckCondition(kind)
    case .template(let index): return "c.ord = \(index)"
    case .state(let state): return condition(state)
    case .flag(let flag): return "c.flags & 7 = \(flag.rawValue)"
    case .property(let property, let comparison): return condition(property, comparison.sql)
    case .customData(let key):
      return "\(customData(key.written)) IS NOT NULL"
    case .added(let days): return "c.id > \(clock.start(ofLast: days))000"
    case .introduced(let days):
      return "c.id IN (SELECT cid FROM revlog WHERE ease > 0 GROUP BY cid"
        + " HAVING min(id) > \(clock.start(ofLast: days))000)"
    case .rated(let days, let button):
      return Self.reviewed("id >= \(clock.start(ofLast: days))000 AND \(Self.answered(button))")
    case .rescheduled(let days):
      return Self.reviewed("id >= \(clock.start(ofLast: days))000 AND \(Self.isRescheduled)")
    case .cards(let numbers): return "c.id IN (\(Self.list(numbers)))"
    default: preconditionFailure("no condition of cards")
    }
  }

  private func condition(_ state: CardState) -> String {
    let clock = collection.clock
    return switch state {
    case .new: "c.type = 0"
    case .learning: "c.type IN (1, 3)"
    case .review: "c.type IN (2, 3)"
    case .suspended: "c.queue = -1"
    case .buried: "c.queue IN (-2, -3)"
    case .buriedSibling: "c.queue = -2"
    case .buriedManually: "c.queue = -3"
    case .due:
      "(c.queue IN (2, 3) AND c.due <= \(clock.today)"
        + " OR c.queue IN (1, 4) AND c.due <= \(clock.now + clock.learnAhead))"
    }
  }

  /// Cards with a review.
  static func reviewed(_ condition: String) -> String {
    "c.id IN (SELECT cid FROM revlog WHERE \(condition))"
  }

  /// A review that is an answer.
  static func answered(_ button: AnswerButton?) -> String {
    button.map { "ease = \($0.rawValue)" } ?? "ease > 0"
  }

  /// A review that is none, but a change of the schedule by hand.
  static let isRescheduled = "ease = 0"
}

extension SearchComparison {
  /// The comparison in SQL.
  var sql: String { self == .notEqual ? "<>" : rawValue }
}
