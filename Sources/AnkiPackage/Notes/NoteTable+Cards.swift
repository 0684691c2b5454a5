import GRDB

/// The queues of cards that we know; all others are Anki's own.
package enum CardQueue {
  package static let suspended: Int64 = -1
}

extension NoteTable {
  /// The numbers of a note's cards, in order.
  package func cardIDs(of note: Int64) throws -> [Int64] {
    try db.numbers("SELECT id FROM cards WHERE nid = ? ORDER BY ord", [note])
  }

  /// The decks in which a note's cards lie.
  package func decks(of note: Int64) throws -> [Int64] {
    try db.numbers("SELECT did FROM cards WHERE nid = ?", [note])
  }

  /// A date that is newer than the card's own, and at least the one that is bound; what is no date
  /// counts as none.
  private static let newer =
    "max(?, min(CAST(coalesce(mod, 0) AS INTEGER), 9223372036854775806) + 1)"

  /// Moves a card into a deck, unless a filtered deck has borrowed it.
  package func moveCard(_ card: Int64, to deck: Int64, modified: Int64) throws {
    try db.execute(
      sql: """
        UPDATE cards SET did = ?, mod = \(Self.newer), usn = -1
        WHERE id = ? AND odid = 0 AND did <> ?
        """, arguments: [deck, modified, card, deck])
  }

  /// Suspends a card, in whatever deck it is.
  package func suspendCard(_ card: Int64, modified: Int64) throws {
    try db.execute(
      sql: """
        UPDATE cards SET queue = ?, mod = \(Self.newer), usn = -1 WHERE id = ? AND queue <> ?
        """,
      arguments: [CardQueue.suspended, modified, card, CardQueue.suspended])
  }

  /// Puts a suspended card back into the queue of its kind: new, review, or learning, which is due at
  /// a second or on a day.
  package func resumeCard(_ card: Int64, modified: Int64) throws {
    try db.execute(
      sql: """
        UPDATE cards SET mod = \(Self.newer), usn = -1,
        queue = CASE WHEN type IN (0, 2) THEN type WHEN due > 1000000000 THEN 1 ELSE 3 END
        WHERE id = ? AND queue = ?
        """, arguments: [modified, card, CardQueue.suspended])
  }

  /// How many cards lie in a deck or are borrowed from it.
  package func countOfCards(inDeck deck: Int64) throws -> Int {
    Int(try db.number("SELECT count(*) FROM cards WHERE did = ? OR odid = ?", [deck, deck]) ?? 0)
  }

  /// Gives the cards of a note type's notes other ordinals: `order` tells for each old one the new.
  package func renumberCards(ofModel model: Int64, _ order: [Int64]) throws {
    let cases = order.enumerated().map { "WHEN \($0.offset) THEN \($0.element)" }
    try db.execute(
      sql: """
        UPDATE cards SET usn = -1, ord = CASE ord \(cases.joined(separator: " ")) ELSE ord END
        WHERE nid IN (SELECT id FROM notes WHERE mid = ?)
        """, arguments: [model])
  }

  /// Gives one card another ordinal.
  package func renumberCard(_ card: Int64, to ordinal: Int64, modified: Int64) throws {
    try db.execute(
      sql: """
        UPDATE cards SET ord = ?, mod = max(?, mod + 1), usn = -1 WHERE id = ? AND ord <> ?
        """, arguments: [ordinal, modified, card, ordinal])
  }

  /// Removes the cards of a template with their reviews.
  ///
  /// - Returns: the decks of notes that had no other cards, by the note's number.
  package mutating func removeCards(ofModel model: Int64, ordinal: Int64) throws -> [Int64: Int64] {
    let cards = """
      SELECT id, nid, CASE WHEN odid = 0 THEN did ELSE odid END FROM cards
      WHERE ord = ? AND nid IN (SELECT id FROM notes WHERE mid = ?)
      """
    var homes: [Int64: Int64] = [:]
    let row = try RowStatement(db, sql: cards)
    row.bind(ordinal, at: 1)
    row.bind(model, at: 2)
    var found: [(card: Int64, note: Int64, deck: Int64)] = []
    while try row.next() { found.append((row.number(0), row.number(1), row.number(2))) }
    for (card, note, deck) in found {
      try removeCard(card)
      if try self.cards(of: note).isEmpty { homes[note] = deck }
    }
    return homes
  }

  /// Removes a note with its cards and their reviews.
  package mutating func delete(_ note: NoteRow) throws {
    for card in try cardIDs(of: note.id) { try removeCard(card) }
    try db.execute(sql: "DELETE FROM notes WHERE id = ?", arguments: [note.id])
    forget(note)
  }

  /// Removes a card with its reviews.
  package mutating func removeCard(_ card: Int64) throws {
    try db.execute(sql: "DELETE FROM revlog WHERE cid = ?", arguments: [card])
    try db.execute(sql: "DELETE FROM cards WHERE id = ?", arguments: [card])
    forget(card: card)
  }
}
