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
    return try Row.fetchOne(db, sql: sql, arguments: [id]).map { row in
      NoteRow(
        id: id, guid: row[0], model: row[1], modified: row[2], tags: row[3],
        fields: NoteRow.split(row[4]))
    }
  }

  /// The numbers of the notes of a note type.
  package func notes(ofModel model: Int64) throws -> [Int64] {
    try Int64.fetchAll(
      db, sql: "SELECT id FROM notes WHERE mid = ? ORDER BY id", arguments: [model])
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
      CASE WHEN type = 0 AND odid = 0 THEN due END FROM cards WHERE nid = ? ORDER BY ord
      """
    return try Row.fetchAll(db, sql: sql, arguments: [note]).map {
      CardRow(id: $0[0], ordinal: $0[1], deck: $0[2], position: $0[3])
    }
  }
}
