import Glibc
import GRDBSQLite
import JSONText

/// `search_recall(data, due, days, today, dayEnd, now)`.
let searchRecall: SQLiteFunction = { context, _, values in
  let call = SearchCall(context: context, values: values)
  guard let memory = CardMemory(call.string(0)) else { return sqlite3_result_null(context) }
  let age = memory.age(
    due: call.number(1), interval: call.number(2), today: call.number(3), dayEnd: call.number(4),
    now: call.number(5))
  sqlite3_result_double(context, memory.recall(after: age))
}

/// `search_memory(data, name)`.
let searchMemory: SQLiteFunction = { context, _, values in
  let call = SearchCall(context: context, values: values)
  guard let json = CardMemory.json(call.string(0)), let number = json[call.string(1)].double else {
    return sqlite3_result_null(context)
  }
  sqlite3_result_double(context, Double(Float(number)))
}

/// What the scheduler FSRS keeps of a card.
struct CardMemory {
  /// After so many days it is remembered with a probability of 90 %.
  let stability: Double
  /// How the probability falls.
  let decay: Double
  /// When it was last reviewed, in seconds since 1970.
  let reviewed: Int64?

  /// Reads what a card has in its column `data`; nil when it was not studied with FSRS.
  init?(_ data: String) {
    guard let json = Self.json(data), let stability = json["s"].double else { return nil }
    self.stability = stability
    decay = json["decay"].double ?? 0.5
    reviewed = json["lrt"].int
  }

  /// The column as JSON; nil when it is none.
  static func json(_ data: String) -> JSONValue? {
    data.isEmpty ? nil : try? JSONValue.parse(data)
  }

  /// The time since the last review, in days.
  ///
  /// - Parameters:
  ///   - due: when the card is due: on a day or, of one being learnt, in seconds since 1970.
  ///   - interval: the days from the last review until then.
  func age(due: Int64, interval: Int64, today: Int64, dayEnd: Int64, now: Int64) -> Double {
    if let reviewed { return max(0, Double(now - reviewed) / 86_400) }
    let isInSeconds = due > 365_000
    if isInSeconds { return max(0, Double(now - (due - interval)) / 86_400) }
    return Double(max(0, today - (due - interval)))
  }

  /// The probability that it is remembered after so many days.
  func recall(after days: Double) -> Double {
    let factor = pow(0.9, -1 / decay) - 1
    return pow(1 + factor * days / stability, -decay)
  }
}
