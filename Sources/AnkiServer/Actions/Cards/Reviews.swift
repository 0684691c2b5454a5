import AnkiPackage
import AnkiSearch
import GRDB
import JSONText

extension ServedAction {
  /// The history of reviews, as the collection keeps it.
  static let reviews: [ServedAction] = [
    .reading("cardReviews", ["deck", "startID"]) { session, arguments in
      try session.reviews(
        """
        SELECT id, cid, usn, ease, ivl, lastIvl, factor, time, type FROM revlog
        WHERE id > ? AND cid IN (SELECT id FROM cards WHERE did = ?) ORDER BY cid, id
        """, [arguments.number("startID"), session.deck(arguments)])
    },
    .reading("getLatestReviewID", ["deck"]) { session, arguments in
      .integer(
        try session.db.number(
          """
          SELECT max(id) FROM revlog WHERE cid IN (SELECT id FROM cards WHERE did = ?)
          """, [session.deck(arguments)]) ?? 0)
    },
    .reading("getReviewsOfCards", ["cards"]) { session, arguments in
      .object(
        try arguments.elements("cards").map { card in
          let rows = try session.reviews(
            """
            SELECT id, usn, ease, ivl, lastIvl, factor, time, type FROM revlog WHERE cid = ?
            ORDER BY id
            """, [card.int ?? 0])
          return .init(key: card.jsonKey, value: .array(rows.elements.map(Session.named)))
        })
    },
    .writing("insertReviews", ["reviews"]) { session, arguments in
      for review in try arguments.elements("reviews") {
        try session.insert(review: review.elements)
      }
      return .null
    },
    .reading("getNumCardsReviewedToday") { session, _ in
      let start = (try session.day().dayEnd - 86_400) * 1000
      return .integer(
        try session.db.number("SELECT count() FROM revlog WHERE id > ?", [start]) ?? 0)
    },
    .reading("getNumCardsReviewedByDay") { session, _ in
      let row = try RowStatement(
        session.db,
        sql: """
          SELECT date(id / 1000 - ?, 'unixepoch', 'localtime') AS day, count() FROM revlog
          GROUP BY day ORDER BY day DESC
          """)
      row.bind(Session.rollover, at: 1)
      var days: [JSONValue] = []
      while try row.next() { days.append([.string(row.text(0)), .integer(row.number(1))]) }
      return .array(days)
    },
  ]
}

extension JSONValue {
  /// A number as Python writes it where it is a member's name.
  fileprivate var jsonKey: String {
    if case .string(let text) = self { text } else { PythonText.representation(self) }
  }
}

extension Session {
  /// When the day of learning begins, in seconds after midnight: Anki's default of four o'clock.
  fileprivate static let rollover: Int64 = 4 * 3600

  fileprivate static let columns = [
    "id", "usn", "ease", "ivl", "lastIvl", "factor", "time", "type",
  ]

  /// The number of the deck that an action names, which is made when it is not there.
  fileprivate func deck(_ arguments: Arguments) throws -> Int64 {
    editor.decks.number(named: try arguments.text("deck")) ?? 0
  }

  /// The rows of reviews, each a list of numbers.
  fileprivate func reviews(_ sql: String, _ arguments: [Int64]) throws -> JSONValue {
    let row = try RowStatement(db, sql: sql)
    for (index, value) in arguments.enumerated() { row.bind(value, at: Int32(index) + 1) }
    var rows: [JSONValue] = []
    while try row.next() { rows.append(.array((0..<row.count).map { .integer(row.number($0)) })) }
    return .array(rows)
  }

  /// A row with the names of its columns.
  fileprivate static func named(_ row: JSONValue) -> JSONValue {
    .object(zip(columns, row.elements).map { .init(key: $0, value: $1) })
  }

  /// Takes a review into the history, as the client gives it.
  fileprivate func insert(review: [JSONValue]) throws {
    let numbers = review.compactMap(\.int)
    guard numbers.count == 9, review.count == 9, (0..<1 << 53).contains(numbers[0]),
      numbers[2...].allSatisfy({ Int32(exactly: $0) != nil })
    else {
      throw ActionFailure("a review is nine numbers: \(PythonText.representation(.array(review)))")
    }
    try db.execute(
      sql: """
        INSERT INTO revlog (id, cid, usn, ease, ivl, lastIvl, factor, time, type)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """, arguments: StatementArguments(numbers))
  }
}
