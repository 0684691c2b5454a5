import AnkiPackage
import AnkiSearch
import GRDB
import JSONText

extension Session {
  /// Whether a card is to be learnt now; a new one always is.
  func isDue(_ number: Int64) throws -> Bool {
    guard let card = try CardRecord(number, db) else {
      throw ActionFailure("list index out of range")
    }
    if card.isNew && card["queue"] == 0 { return true }
    let last = try RowStatement(
      db, sql: "SELECT id, ivl FROM revlog WHERE cid = ? ORDER BY id DESC LIMIT 1")
    last.bind(number, at: 1)
    guard try last.next() else { throw ActionFailure("list index out of range") }
    let (moment, interval) = (last.number(0), last.number(1))
    last.reset()
    if interval >= -1200 { return try isDueToday(card) }
    return moment / 1000 &- interval <= Clock.now()
  }

  private func isDueToday(_ card: CardRecord) throws -> Bool {
    switch card["queue"] {
    case 1: return card["due"] <= Clock.now() + 1200
    case 2, 3: return try card["due"] <= today()
    default: return false
    }
  }

  /// The number of the day, counted from the one on which the collection was made.
  func today() throws -> Int64 { try day().today }

  /// The day of learning, which begins some hours after midnight, as searches see it.
  func day() throws -> SearchClock {
    try SearchedCollection(db, editor.models, editor.decks).clock
  }

  /// The intervals that a card's reviews gave it, in days or, negative, in seconds: the last or all; of a
  /// new card, 0.
  func intervals(_ number: Int64, all: Bool) throws -> JSONValue {
    if let card = try CardRecord(number, db), card.isNew { return 0 }
    let intervals = try db.numbers(
      "SELECT ivl FROM revlog WHERE cid = ? ORDER BY id", [number])
    if all { return .array(intervals.map(JSONValue.integer)) }
    guard let last = intervals.last else { throw ActionFailure("list index out of range") }
    return .integer(last)
  }

  /// Makes cards due on a day: `0` today, `1` tomorrow, `1-7` on one of these days; with `!` the
  /// interval becomes as long.
  mutating func setDue(_ cards: [Int64], _ days: String) throws {
    guard let rule = DueRule(days) else { throw ActionFailure(days) }
    let today = try today()
    for number in cards {
      guard let card = try CardRecord(number, db) else { continue }
      try releaseFromFilteredDeck(number)
      let days = Int64.random(in: rule.days)
      let isReview = card["type"] == 2
      let interval = rule.setsInterval || !isReview ? max(1, days) : card["ivl"]
      let factor = card.factor == 0 ? 2500 : card.factor
      try db.execute(
        sql: """
          UPDATE cards SET type = 2, queue = 2, due = ?, ivl = ?, left = 0, odue = 0, factor = ?,
          data = CASE type WHEN 0 THEN '{"pos":' || due || '}' ELSE data END, mod = ?, usn = -1
          WHERE id = ?
          """, arguments: [today + days, interval, factor, editor.timestamp, number])
      try log(number, interval: interval, before: card["ivl"], factor: factor)
    }
  }
}

/// When cards are to be due, as Anki writes it.
private struct DueRule {
  let days: ClosedRange<Int64>
  let setsInterval: Bool

  init?(_ text: String) {
    setsInterval = text.hasSuffix("!")
    let parts = (setsInterval ? text.dropLast() : text[...])
      .split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part -> Int64? in
      part.utf8.allSatisfy { 0x30...0x39 ~= $0 } ? Int64(part) : nil
    }
    guard numbers.count == parts.count, (1...2).contains(numbers.count),
      numbers.allSatisfy({ $0 <= 36_500_000 })
    else { return nil }
    days = min(numbers[0], numbers[numbers.count - 1])...max(numbers[0], numbers[numbers.count - 1])
  }
}
