import AnkiPackage
import GRDB
import JSONText

extension Session {
  /// Suspends cards or takes them back.
  ///
  /// - Returns: false when there was nothing to do.
  mutating func suspend(_ cards: [Int64], _ suspends: Bool) throws -> Bool {
    var rest = cards
    // The add-on shortens the list while it goes through it, so that it misses some: all that are so
    // already are left out here, which comes to the same.
    rest.removeAll { number in (try? CardRecord(number, db))?.isSuspended == suspends }
    for number in rest { _ = try card(number) }
    for number in rest {
      if suspends {
        try releaseFromFilteredDeck(number)
        try editor.notes.suspendCard(number, modified: editor.timestamp)
      } else {
        try editor.notes.resumeCard(number, modified: editor.timestamp)
      }
    }
    return !rest.isEmpty
  }

  /// Sets a column of a card.
  func update(card: Int64, _ column: String, _ value: JSONValue) throws {
    guard case .integer(let number) = value else {
      throw ActionFailure(
        "\(PythonText.typeName(value)) object cannot be interpreted as an integer")
    }
    guard Self.ranges[column]?.contains(number) ?? true else {
      throw ActionFailure("Value out of range: \(number)")
    }
    try db.execute(
      sql: "UPDATE cards SET \(column) = ?, mod = ?, usn = -1 WHERE id = ?",
      arguments: [number, editor.timestamp, card])
  }

  /// Sets columns of a card; those on which its schedule depends only where the client insists.
  func setValues(_ arguments: Arguments) throws -> JSONValue {
    guard case .integer(let number) = try arguments.required("card"),
      case .array(let keys) = try arguments.required("keys"),
      case .array(let values) = try arguments.required("newValues"), keys.count == values.count
    else { return false }
    let insists = arguments.flag("warning_check", default: false)
    guard insists || !keys.contains(where: { Self.guarded.contains($0.string) }) else {
      return false
    }
    do {
      _ = try card(number)
      for (key, value) in zip(keys, values) where Self.columns.contains(key.string) {
        try update(card: number, key.string, value)
      }
      return [true]
    } catch let failure as ActionFailure {
      return [[false, .string(failure.message)]]
    }
  }

  /// What Anki can keep in a column.
  private static let ranges: [String: ClosedRange<Int64>] = [
    "type": 0...3, "queue": -3...4, "ord": 0...65_534, "due": -0x7FFF_FFFF...0x7FFF_FFFF,
    "odue": -0x7FFF_FFFF...0x7FFF_FFFF, "ivl": 0...0x7FFF_FFFF, "reps": 0...0x7FFF_FFFF,
    "lapses": 0...0x7FFF_FFFF, "left": 0...0x7FFF_FFFF, "factor": 0...65_535, "flags": 0...255,
  ]

  private static let guarded: Set = [
    "did", "id", "ivl", "lapses", "left", "mod", "nid", "odid", "odue", "ord", "queue", "reps",
    "type", "usn",
  ]
  /// What Anki's library writes of a card; it takes other names, too, and does nothing with them.
  private static let columns: Set = [
    "did", "due", "factor", "flags", "ivl", "lapses", "left", "nid", "odid", "odue", "ord", "queue",
    "reps", "type",
  ]

  /// Makes cards new again, in the order in which they were.
  mutating func forget(_ cards: [Int64]) throws {
    for number in cards {
      guard let card = try CardRecord(number, db), !card.isNew else { continue }
      try releaseFromFilteredDeck(number)
      let position = card.position ?? editor.notes.takePosition()
      try db.execute(
        sql: """
          UPDATE cards SET due = ?, type = 0, queue = 0, ivl = 0, factor = 0, left = 0, odue = 0,
          data = '{}', mod = ?, usn = -1 WHERE id = ?
          """, arguments: [position, editor.timestamp, number])
      try log(number, interval: 0, before: card["ivl"], factor: 0)
    }
  }

  /// Notes in the history that a card was scheduled by hand.
  mutating func log(_ card: Int64, interval: Int64, before: Int64, factor: Int64) throws {
    try db.execute(
      sql: "INSERT INTO revlog VALUES (?, ?, -1, 0, ?, ?, ?, 0, 4)",
      arguments: [takeNumber(), card, interval, before, factor])
  }
}
