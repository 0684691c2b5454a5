@testable import AnkiSearch

extension RandomSearch {
  /// A tree of at most so many levels.
  mutating func tree(depth: Int = 4) -> SearchNode {
    switch depth == 0 ? 0 : Int.random(in: 0..<6, using: &random) {
    case 1: .not(tree(depth: depth - 1))
    case 2: .all(trees(depth: depth - 1))
    case 3: .any(trees(depth: depth - 1))
    default: .term(kind())
    }
  }

  private mutating func trees(depth: Int) -> [SearchNode] {
    (0..<Int.random(in: 0...3, using: &random)).map { _ in tree(depth: depth) }
  }

  private mutating func kind() -> SearchTerm.Kind {
    switch Int.random(in: 0..<25, using: &random) {
    case 0: .text(text())
    case 1: .word(pattern())
    case 2: .clozeText(pattern())
    case 3: SearchFieldName(pattern()).map { .field($0, text()) } ?? .untagged
    case 4: .tag(text())
    case 5: .untagged
    case 6: .deck(pattern())
    case 7: one(of: [.inFilteredDeck, .inCurrentDeck])
    case 8: SearchRawText(name()).map { .preset($0) } ?? .untagged
    case 9: .noteType(pattern())
    case 10: .template(number(upTo: .max))
    case 11: .templateName(pattern())
    case 12: .state(one(of: CardState.allCases))
    case 13: .flag(one(of: CardFlag.allCases))
    case 14: .customData(pattern())
    case 15: .added(days: number(upTo: .max))
    case 16: .edited(days: number(upTo: .max))
    case 17: .introduced(days: number(upTo: .max))
    case 18: .rated(days: number(upTo: .max), one(of: [nil] + AnswerButton.allCases))
    case 19: .rescheduled(days: number(upTo: .max))
    case 20: one(of: [.notes(numbers()), .cards(numbers()), .decks(numbers())])
    case 21: .noteTypeNumber(Int64.random(in: .min ... .max, using: &random))
    case 22: .duplicates(noteType: number(upTo: .max), firstField: name())
    default: property().map { .property($0, one(of: SearchComparison.allCases)) } ?? .untagged
    }
  }

  private mutating func numbers() -> [Int64] {
    (0..<Int.random(in: 0...3, using: &random)).map { _ in number(upTo: .max) }
  }

  private mutating func pattern() -> SearchPattern {
    SearchPattern(
      (0..<Int.random(in: 0...3, using: &random)).map { _ in
        one(of: [.literal(name()), .literal(name()), .one, .many])
      })
  }

  private mutating func text() -> SearchText {
    switch Int.random(in: 0..<4, using: &random) {
    case 0: .regex(SearchRegex(name()) ?? SearchRegex(matching: name()))
    case 1: .withoutMarks(pattern())
    default: .pattern(pattern())
    }
  }

  private mutating func decimal() -> SearchDecimal {
    SearchDecimal(
      one(of: [0, 0.1, -2.5, 1e30, 1e-30, Float.random(in: -10...100, using: &random)]))
  }

  private mutating func property() -> SearchProperty? {
    switch Int.random(in: 0..<13, using: &random) {
    case 0: .due(Int32.random(in: .min ... .max, using: &random))
    case 1: .interval(number(upTo: .max))
    case 2: .reviews(number(upTo: .max))
    case 3: .lapses(number(upTo: .max))
    case 4: .position(number(upTo: .max))
    case 5: .ease(one(of: [decimal(), SearchDecimal(.infinity), SearchDecimal(.nan)]))
    case 6: .stability(decimal())
    case 7: .difficulty(decimal())
    case 8: .retrievability(decimal())
    case 9, 10: customData()
    case 11:
      DayOffset(-number(upTo: .max)).map { .rated($0, one(of: [nil] + AnswerButton.allCases)) }
    default: DayOffset(-number(upTo: .max)).map { .rescheduled($0) }
    }
  }

  private mutating func customData() -> SearchProperty? {
    guard let key = CustomDataKey(one(of: ["v", "d", "A1"])) else { return nil }
    guard let text = SearchRawText(name()) else { return .customNumber(key, decimal()) }
    return .customText(key, text)
  }
}
