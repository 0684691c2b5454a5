import DeckModel
import GRDB
import Testing
import Growth

@testable import AnkiPackage

/// Packages of notes for an Anki that has their note types.
@Suite struct NotePackageTests {
  private static let noteType = """
    {"id": -9007199254740993, "name": "Two", "type": 0, "sortf": 0,
     "flds": [{"name": "A", "ord": 0}, {"name": "B", "ord": 1}],
     "tmpls": [{"name": "1", "ord": 0, "qfmt": "{{A}}", "afmt": ""},
       {"name": "2", "ord": 1, "qfmt": "{{B}}", "afmt": ""}]}
    """

  private func notes(_ count: Int) -> [Note] {
    (0..<count).map { index in
      Note(
        noteID: 1000 + Int64(index), guid: "g\(index)", model: "Two", deck: "D::E",
        fields: [NoteField("A", "a\(index)"), NoteField("B", "b\(index)")])
    }
  }

  /// Packs, and opens the collection inside.
  private func pack(_ notes: [Note]) throws -> PackageFile {
    let folder = try TemporaryFolder()
    let path = folder.file("notes.apkg")
    try NotePackage().pack(notes, noteTypes: [Self.noteType], position: 7, to: path)
    return try PackageFile(path: path)
  }

  @Test func cardsFollowEachOtherAndNoNoteTypeTravels() throws {
    let package = try pack(notes(3))
    let queue = try CollectionFile.open(package.collection, isReadOnly: true)
    try queue.read { db in
      let cards = try RowStatement(db, sql: "SELECT id, nid, due, ord FROM cards ORDER BY id")
      var rows: [[Int64]] = []
      while try cards.next() { rows.append((0..<4).map { cards.number($0) }) }
      #expect(
        rows == [
          [1000, 1000, 7, 0], [1001, 1000, 7, 1], [1002, 1001, 8, 0], [1003, 1001, 8, 1],
          [1004, 1002, 9, 0], [1005, 1002, 9, 1],
        ])
      let collection = try RowStatement(
        db, sql: "SELECT models, (SELECT group_concat(DISTINCT mid) FROM notes) FROM col")
      #expect(try collection.next())
      #expect(collection.text(0) == "{}")
      #expect(collection.text(1) == "-9007199254740993")
    }
  }

  /// Beside notes that follow each other there is no room for a second card of each.
  @Test func manyNotesTakeTimeInProportion() throws {
    #expect(try growth(from: 1_000) { _ = try pack(notes($0)) } < 30)
  }

  @Test func aFieldThatTheNoteTypeDoesNotHaveIsRefused() throws {
    var note = notes(1)[0]
    note.fields.append(NoteField("C", "c"))
    #expect(throws: Refusal.self) { try pack([note]) }
  }
}
