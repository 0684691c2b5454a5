import AnkiPackage
import GRDB
import JSONText

extension Session {
  /// Answers a card as a review does.
  ///
  /// - Returns: whether the card is there.
  mutating func answer(_ answer: Arguments) throws -> Bool {
    let number = try answer.number("cardId")
    guard let ease = Ease(rawValue: try answer.number("ease")) else {
      throw ActionFailure("invalid ease")
    }
    guard try CardRecord(number, db) != nil else { return false }
    try releaseFromFilteredDeck(number)
    let card = try self.card(number)
    let before = try scheduling(of: card)
    let scheduler = Scheduler(preset(of: card.deck))
    let after = scheduler.answered(before, ease)
    try write(after, card, ease)
    try log(card, from: scheduler.interval(of: before), before.stage, after, ease)
    if after.lapses > before.lapses { try noteLeech(card, lapses: after.lapses) }
    return true
  }

  private func scheduling(of card: CardRecord) throws -> Scheduling {
    let stage = Scheduling.Stage(rawValue: card["type"]) ?? .new
    func bounded(_ column: String, _ most: Int64) -> Int64 { min(max(card[column], 0), most) }
    let late = stage == .review ? max(0, try today() - bounded("due", 1 << 31)) : 0
    return Scheduling(
      stage: stage, stepsLeft: Int(bounded("left", 1 << 31) % 1000),
      interval: bounded("ivl", 36_500), factor: bounded("factor", 65_535),
      lapses: bounded("lapses", 1 << 30), daysLate: late)
  }

  private func write(_ next: Scheduling, _ card: CardRecord, _ ease: Ease) throws {
    let (queue, due) = try place(next.delay)
    try db.execute(
      sql: """
        UPDATE cards SET type = ?, queue = ?, due = ?, ivl = ?, factor = ?, lapses = ?, left = ?,
        reps = reps + 1, data = CASE type WHEN 0 THEN '{"pos":' || due || '}' ELSE data END,
        mod = ?, usn = -1 WHERE id = ?
        """,
      arguments: [
        next.stage.rawValue, queue, due, next.interval, next.factor, next.lapses, next.stepsLeft,
        editor.timestamp, card["id"],
      ])
  }

  /// The queue of a card that is due after a while, and when: at a second of today, or on a day.
  private func place(_ delay: Scheduling.Delay) throws -> (queue: Int64, due: Int64) {
    switch delay {
    case .seconds(let seconds) where seconds < 86_400: (1, Clock.now() + seconds)
    case .seconds(let seconds): (3, try today() + seconds / 86_400)
    case .days(let days): (2, try today() + days)
    }
  }

  /// Intervals in the history are days, or seconds below zero.
  private mutating func log(
    _ card: CardRecord, from last: Int64, _ stage: Scheduling.Stage, _ after: Scheduling,
    _ ease: Ease
  ) throws {
    let interval =
      switch after.delay {
      case .seconds(let seconds): -seconds
      case .days(let days): days
      }
    let kind: Int64 =
      switch stage {
      case .new, .learning: 0
      case .review: 1
      case .relearning: 2
      }
    try db.execute(
      sql: "INSERT INTO revlog VALUES (?, ?, -1, ?, ?, ?, ?, 0, ?)",
      arguments: [
        takeNumber(), card["id"], ease.rawValue, interval, last, after.factor, kind,
      ])
  }

  /// A card that is forgotten again and again gets the tag `leech`, and is suspended where the preset says so.
  private mutating func noteLeech(_ card: CardRecord, lapses: Int64) throws {
    let lapse = preset(of: card.deck)["lapse"]
    let most = min(lapse["leechFails"].int ?? 8, 1 << 30)
    guard most > 0, lapses >= most, (lapses - most) % max(1, (most + 1) / 2) == 0 else { return }
    try add(tags: "leech", to: [card.note])
    if lapse["leechAction"].int == 0 {
      try editor.notes.suspendCard(card["id"], modified: editor.timestamp)
    }
  }
}
