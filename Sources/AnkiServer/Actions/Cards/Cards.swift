import AnkiPackage
import GRDB
import JSONText

extension ServedAction {
  /// Cards, and what was learnt of them.
  static let cards: [ServedAction] = cardReading + cardWriting + reviews

  private static let cardReading: [ServedAction] = [
    .reading("findCards", ["query?"]) { session, arguments in
      guard let query = try arguments.optionalText("query") else { return [] }
      return .array(try session.cards(matching: query).map(JSONValue.integer))
    },
    .reading("cardsToNotes", ["cards"]) { session, arguments in
      let cards = try Set(arguments.numbers("cards"))
      let row = try RowStatement(session.db, sql: "SELECT id, nid FROM cards ORDER BY id")
      var notes: [Int64] = []
      while try row.next() { if cards.contains(row.number(0)) { notes.append(row.number(1)) } }
      var seen: Set<Int64> = []
      return .array(notes.filter { seen.insert($0).inserted }.map(JSONValue.integer))
    },
    .reading("cardsInfo", ["cards"]) { session, arguments in
      var renderers = CardTexts()
      return .array(
        try arguments.numbers("cards").map { try session.info(ofCard: $0, &renderers) })
    },
    .reading("cardsModTime", ["cards"]) { session, arguments in
      .array(
        try arguments.numbers("cards").map { number in
          guard let card = try CardRecord(number, session.db) else { return [:] }
          return ["cardId": .integer(number), "mod": .integer(card.modified)]
        })
    },
    .reading("suspended", ["card"]) { session, arguments in
      .bool(try session.card(arguments.number("card")).isSuspended)
    },
    .reading("areSuspended", ["cards"]) { session, arguments in
      .array(
        try arguments.numbers("cards").map { number in
          try CardRecord(number, session.db).map { .bool($0.isSuspended) } ?? .null
        })
    },
    .reading("getEaseFactors", ["cards"]) { session, arguments in
      .array(
        try arguments.numbers("cards").map { number in
          try CardRecord(number, session.db).map { .integer($0.factor) } ?? .null
        })
    },
    .reading("areDue", ["cards"]) { session, arguments in
      .array(try arguments.numbers("cards").map { .bool(try session.isDue($0)) })
    },
    .reading("getIntervals", ["cards", "complete?"]) { session, arguments in
      let isComplete = arguments.flag("complete", default: false)
      return .array(
        try arguments.numbers("cards").map { try session.intervals($0, all: isComplete) })
    },
  ]

  private static let cardWriting: [ServedAction] = [
    .writing("suspend", ["cards", "suspend?"]) { session, arguments in
      let suspends = arguments.flag("suspend", default: true)
      return .bool(try session.suspend(arguments.numbers("cards"), suspends))
    },
    .writing("unsuspend", ["cards"]) { session, arguments in
      _ = try session.suspend(arguments.numbers("cards"), false)
      return .null
    },
    .writing("setEaseFactors", ["cards", "easeFactors"]) { session, arguments in
      let factors = try arguments.numbers("easeFactors")
      return .array(
        try arguments.numbers("cards").enumerated().map { index, number in
          guard try CardRecord(number, session.db) != nil else { return false }
          guard factors.indices.contains(index) else {
            throw ActionFailure("list index out of range")
          }
          try session.update(card: number, "factor", .integer(factors[index]))
          return true
        })
    },
    .writing("setSpecificValueOfCard", ["card", "keys", "newValues", "warning_check?"]) {
      session, arguments in try session.setValues(arguments)
    },
    .writing("relearnCards", ["cards"]) { session, arguments in
      for card in try arguments.numbers("cards") {
        try session.db.execute(
          sql: "UPDATE cards SET type = 3, queue = 1 WHERE id = ?", arguments: [card])
      }
      return .null
    },
    .writing("forgetCards", ["cards"]) { session, arguments in
      try session.forget(arguments.numbers("cards"))
      return .null
    },
    .writing("setDueDate", ["cards", "days"]) { session, arguments in
      try session.setDue(arguments.numbers("cards"), arguments.text("days"))
      return true
    },
    .writing("answerCards", ["answers"]) { session, arguments in
      .array(try arguments.elements("answers").map { .bool(try session.answer(Arguments($0))) })
    },
  ]
}
