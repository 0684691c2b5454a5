import AnkiPackage
import Foundation
import GRDB
import JSONText
import SeededRandom
import Testing

@testable import AnkiServer

/// Whatever stands in whatever column of a collection, it is served or refused: nothing traps.
@Suite("No value in a column of a foreign collection traps the server")
struct DamagedColumnTests {
  static let tables = ["col", "notes", "cards", "revlog", "graves"]
  static let values = [
    "NULL", "x'FF00FE'", "''", "'text'", "9223372036854775807", "-9223372036854775808", "-1",
    "1e300",
  ]
  static let requests = [
    #"{"action":"findNotes","params":{"query":"tag:a or deck:Default or is:due or prop:ivl>1"}}"#,
    #"{"action":"notesInfo","params":{"query":"Front:*"}}"#,
    #"{"action":"cardsInfo","params":{"cards":[1,2,3]}}"#,
    #"{"action":"areDue","params":{"cards":[1]}}"#,
    #"{"action":"getIntervals","params":{"cards":[1],"complete":true}}"#,
    #"{"action":"getReviewsOfCards","params":{"cards":[1]}}"#,
    #"{"action":"getNumCardsReviewedByDay"}"#, #"{"action":"getNumCardsReviewedToday"}"#,
    #"{"action":"getDeckStats","params":{"decks":["Default"]}}"#, #"{"action":"clearUnusedTags"}"#,
    #"{"action":"cardsToNotes","params":{"cards":[1]}}"#,
    #"{"action":"setDueDate","params":{"cards":[1],"days":"1"}}"#,
    #"{"action":"answerCards","params":{"answers":[{"cardId":1,"ease":3}]}}"#,
    #"{"action":"forgetCards","params":{"cards":[1]}}"#,
    #"{"action":"suspend","params":{"cards":[1]}}"#,
    #"{"action":"addTags","params":{"notes":[1],"tags":"b"}}"#,
    #"{"action":"updateNoteFields","params":{"note":{"id":1,"fields":{"Front":"new"}}}}"#,
    #"{"action":"addNote","params":{"note":{"deckName":"Default","modelName":"Basic","fields":{"Front":"y"}}}}"#,
    #"{"action":"modelTemplateAdd","params":{"modelName":"Basic","template":{"Name":"N","Front":"{{Back}}","Back":"x"}}}"#,
    #"{"action":"modelFieldRemove","params":{"modelName":"Basic","fieldName":"Back"}}"#,
    #"{"action":"deleteDecks","params":{"decks":["Default"],"cardsToo":true}}"#,
  ]

  private let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "/damaged-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  @Test(arguments: tables)
  func everyColumn(table: String) async throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var random = SeededRandom.printingSeed("everyColumn \(table)")
    let base = "\(folder)/base.anki2"
    let columns = try make(base, table)
    for column in columns {
      for value in Self.values.shuffled(using: &random).prefix(2) {
        let path = "\(folder)/test.anki2"
        try? FileManager.default.removeItem(atPath: path)
        try FileManager.default.copyItem(atPath: base, toPath: path)
        try change(path, "UPDATE \(table) SET \"\(column)\" = \(value)")
        await serve(path, random.next() % 2 == 0)
      }
    }
  }

  @Test("what is not damaged is served")
  func intact() async throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = "\(folder)/intact.anki2"
    _ = try make(path, "col")
    let collection = try OpenCollection(ServerOptions(collection: path))
    let reply = await collection.reply(
      to: ["action": "cardsInfo", "version": 6, "params": ["cards": [1]]])
    #expect(reply["result"].elements.first?["note"] == 1, "\(reply.text)")
    try await collection.close()
  }

  private func serve(_ path: String, _ isReversed: Bool) async {
    guard let collection = try? OpenCollection(ServerOptions(collection: path)) else { return }
    for text in isReversed ? Self.requests.reversed() : Self.requests {
      guard let request = try? JSONValue.parse(text) else { continue }
      _ = await collection.reply(to: request)
    }
    try? await collection.close()
  }

  private func change(_ path: String, _ sql: String) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.write { try $0.execute(sql: sql) }
    try queue.close()
  }

  /// A collection with a note, a card and a review of number 1, in which any column takes anything.
  ///
  /// - Returns: the columns of a table.
  private func make(_ path: String, _ table: String) throws -> [String] {
    let queue = try DatabaseQueue(path: path)
    defer { try? queue.close() }
    return try queue.write { db in
      try CollectionFile.createForServing(in: db, timestamp: 1_600_000_000)
      try db.execute(
        sql: """
          INSERT INTO notes SELECT 1, 'g', CAST(value AS INTEGER), 1, 0, ' a ', 'x' || char(31) || 'y', 'x',
            1, 0, '' FROM (SELECT key AS value FROM col, json_each(models)
            WHERE json_extract(json_each.value, '$.name') = 'Basic');
          INSERT INTO cards VALUES (1, 1, 1, 0, 1, 0, 2, 2, 5, 9, 2500, 4, 1, 0, 0, 0, 0, '{}');
          INSERT INTO revlog VALUES (1600000001000, 1, 0, 3, 9, 4, 2500, 9, 1);
          INSERT INTO graves VALUES (0, 5, 1);
          """)
      for name in Self.tables {
        try db.execute(
          sql: """
            CREATE TABLE loose AS SELECT * FROM \(name); DROP TABLE \(name);
            ALTER TABLE loose RENAME TO \(name);
            """)
      }
      return try db.columns(in: table).map(\.name)
    }
  }
}
