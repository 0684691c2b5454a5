import GRDB

extension NoteTable {
  /// A card as card generation needs to know it.
  package struct CardRow {
    let id: Int64
    let ordinal: Int64
    /// The deck that it belongs to, also while a filtered deck has it.
    let deck: Int64
    /// The place in the queue, while the card is new.
    let position: Int64?
  }

  /// The note of a number.
  package func note(_ id: Int64) throws -> NoteRow? {
    let sql = "SELECT guid, mid, mod, tags, flds FROM notes WHERE id = ?"
    let row = try RowStatement(db, sql: sql)
    row.bind(id, at: 1)
    guard try row.next() else { return nil }
    return NoteRow(
      id: id, guid: row.text(0), model: row.number(1), modified: row.number(2), tags: row.text(3),
      fields: row.withBytes(4) { NoteRow.split($0) })
  }

  /// The numbers of the notes of a note type.
  package func notes(ofModel model: Int64) throws -> [Int64] {
    try db.numbers("SELECT id FROM notes WHERE mid = ? ORDER BY id", [model])
  }

  /// Writes a note back.
  package func update(_ note: NoteRow, sortField: Int) throws {
    let derived = note.derived(sortField: sortField)
    try db.execute(
      sql: """
        UPDATE notes SET guid = ?, mid = ?, mod = ?, usn = -1, tags = ?, flds = ?, sfld = ?,
        csum = ? WHERE id = ?
        """,
      arguments: [
        note.guid, note.model, note.modified, note.tags, note.joinedFields, derived.sortText,
        derived.checksum, note.id,
      ])
  }

  /// The cards of a note, in order.
  package func cards(of note: Int64) throws -> [CardRow] {
    let sql = """
      SELECT id, ord, CASE WHEN odid = 0 THEN did ELSE odid END,
      CASE WHEN type = 0 AND odid = 0 AND due BETWEEN 0 AND \(Self.lastPosition) THEN due END
      FROM cards WHERE nid = ? ORDER BY ord
      """
    let row = try RowStatement(db, sql: sql)
    row.bind(note, at: 1)
    var cards: [CardRow] = []
    while try row.next() {
      cards.append(
        CardRow(
          id: row.number(0), ordinal: row.number(1), deck: row.number(2),
          position: row.isNull(3) ? nil : row.number(3)))
    }
    return cards
  }
}
