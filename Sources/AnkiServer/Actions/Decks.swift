import AnkiPackage
import DeckModel
import GRDB
import JSONText

extension ServedAction {
  /// Decks, and which cards lie in them.
  static let decks: [ServedAction] = [
    .reading("deckNames") { session, _ in .array(session.deckNames.map(JSONValue.string)) },
    .reading("deckNamesAndIds") { session, _ in
      .object(
        session.deckNames.map { name in
          .init(key: name, value: .integer(session.editor.decks.number(named: name) ?? 0))
        })
    },
    .reading("deckNameFromId", ["deckId"]) { session, arguments in
      .string(session.editor.decks.name(try arguments.looseNumber("deckId")))
    },
    .reading("getDecks", ["cards"]) { session, arguments in
      try session.decks(ofCards: arguments.numbers("cards"))
    },
    .writing("createDeck", ["deck"]) { session, arguments in
      // Anki takes none for a deck without a name.
      .integer(session.editor.makeDeck(try arguments.optionalText("deck") ?? ""))
    },
    .writing("changeDeck", ["cards", "deck"]) { session, arguments in
      let cards = try arguments.numbers("cards")
      let deck = session.editor.makeDeck(try arguments.text("deck"))
      try session.requireHome(deck)
      try session.move(cards: cards, to: deck)
      return .null
    },
    .writing("deleteDecks", ["decks", "cardsToo?"]) { session, arguments in
      guard arguments.flag("cardsToo", default: false) else {
        throw ActionFailure(
          "Since Anki 2.1.28 it's not possible to delete decks without deleting cards as well")
      }
      for name in try arguments.texts("decks") where session.deckNames.contains(name) {
        try session.deleteDeck(name)
      }
      return .null
    },
  ]
}

extension Session {
  /// The names of all decks, those below others behind them.
  var deckNames: [String] { editor.decks.names }

  /// Which of some cards lie in which decks; Anki takes one that is not there for the default deck's.
  fileprivate func decks(ofCards cards: [Int64]) throws -> JSONValue {
    var decks: JSONValue = [:]
    for card in cards {
      let deck = try db.number(
        "SELECT did FROM cards WHERE id = ?", [card])
      let name = editor.decks.name(deck ?? 1)
      decks[name] = .array(decks[name].elements + [.integer(card)])
    }
    return decks
  }

  /// Moves cards into a deck, out of a filtered deck first.
  fileprivate func move(cards: [Int64], to deck: Int64) throws {
    for card in cards {
      try releaseFromFilteredDeck(card)
      try db.execute(
        sql: "UPDATE cards SET usn = -1, mod = ?, did = ? WHERE id = ?",
        arguments: [editor.timestamp, deck, card])
    }
  }

  /// Gives a card that a filtered deck has borrowed back to its own.
  func releaseFromFilteredDeck(_ card: Int64) throws {
    try db.execute(
      sql: """
        UPDATE cards SET did = odid, due = CASE WHEN odue > 0 THEN odue ELSE due END,
        odid = 0, odue = 0, mod = ?, usn = -1 WHERE id = ? AND odid <> 0
        """, arguments: [editor.timestamp, card])
  }

  /// Gives all cards that a filtered deck has borrowed back to their own.
  private func releaseAll(from deck: Int64) throws {
    let cards = try db.numbers(
      "SELECT id FROM cards WHERE did = ? AND odid <> 0", [deck])
    for card in cards { try releaseFromFilteredDeck(card) }
  }

  /// Refuses a filtered deck, in which no card is at home.
  func requireHome(_ deck: Int64) throws(ActionFailure) {
    guard !editor.decks.isFiltered(deck) else {
      throw ActionFailure("\(editor.decks.name(deck)) is a filtered deck")
    }
  }

  /// Deletes a deck and those below it with all cards in them, and notes that have no others.
  ///
  /// The default deck always stays, and only loses what is in it.
  fileprivate mutating func deleteDeck(_ name: String) throws {
    for deck in editor.decks.numbers(from: name) {
      guard !editor.decks.isFiltered(deck) else {
        try releaseAll(from: deck)
        editor.remove(deck: deck)
        continue
      }
      let cards = try db.numbers(
        "SELECT id FROM cards WHERE did = ? OR odid = ?", [deck, deck])
      try remove(cards: cards)
      if deck != 1 { editor.remove(deck: deck) }
    }
  }

  /// Removes cards with their reviews, and notes that have no others.
  mutating func remove(cards: [Int64]) throws {
    for card in cards {
      let note = try db.number(
        "SELECT nid FROM cards WHERE id = ?", [card])
      try editor.notes.removeCard(card)
      guard let note, try editor.notes.cardIDs(of: note).isEmpty else { continue }
      if let row = try editor.notes.note(note) { try editor.notes.delete(row) }
    }
  }
}
