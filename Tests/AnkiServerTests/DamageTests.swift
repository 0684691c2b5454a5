import BuiltProgram
import AnkiConnect
import Foundation
import GRDB
import JSONText
import Testing

@testable import AnkiServer

/// What a client could do wrong, and what must not come of it.
@Suite("Nothing that a client sends damages the collection")
struct DamageTests {
  private func ask(
    _ server: RunningServer, _ action: String, _ params: JSONValue = [:]
  ) async throws -> JSONValue {
    let request: JSONValue = ["action": .string(action), "version": 6, "params": params]
    let reply = try await CurlTransport(url: server.url).post(Array(request.text.utf8))
    return JSONValue(try JSONElement.parse(reply.body))
  }

  private func addNote(_ server: RunningServer, _ front: String) async throws -> JSONValue {
    try await ask(
      server, "addNote",
      [
        "note": [
          "deckName": "Default", "modelName": "Basic", "fields": ["Front": .string(front)],
        ]
      ])["result"]
  }

  @Test("a deck of an action that failed is not taken for one that is there")
  func ghostDeck() async throws {
    let server = try RunningServer()
    let bad = try await ask(server, "changeDeck", ["cards": ["1"], "deck": "New"])
    #expect(bad["error"] != .null)
    _ = try await ask(server, "createDeck", ["deck": "New"])
    #expect(try await ask(server, "deckNames")["result"] == ["Default", "New"])
    try server.stop()
  }

  @Test("cards that a filtered deck has borrowed go home when it is deleted")
  func filteredDeck() async throws {
    let first = try RunningServer()
    let note = try await addNote(first, "borrowed")
    let deck = try await ask(first, "createDeck", ["deck": "Cram"])["result"].int ?? 0
    try first.stopServing()
    let queue = try DatabaseQueue(path: "\(first.folder)/test.anki2")
    try await queue.write { db in
      let text = try String.fetchOne(db, sql: "SELECT decks FROM col") ?? ""
      var decks = try JSONValue.parse(text)
      decks["\(deck)"]["dyn"] = 1
      try db.execute(sql: "UPDATE col SET decks = ?", arguments: [decks.text])
      try db.execute(sql: "UPDATE cards SET odid = did, did = ?", arguments: [deck])
    }
    try queue.close()
    let server = try RunningServer(in: first.folder)
    let moved = try await ask(server, "changeDeck", ["cards": [1], "deck": "Cram"])
    #expect(moved["error"] == "Cram is a filtered deck")
    _ = try await ask(server, "deleteDecks", ["decks": ["Cram"], "cardsToo": true])
    let info = try await ask(server, "notesInfo", ["notes": [note]])["result"].elements[0]
    let decks = try await ask(server, "getDecks", ["cards": info["cards"]])["result"]
    #expect(decks.members.map(\.key) == ["Default"])
    try server.stop()
  }

  @Test("a package is not written over the collection, nor into its media")
  func exportOverItself() async throws {
    let server = try RunningServer()
    for name in ["test.anki2", "test.anki2-wal", "test.media/a.apkg"] {
      let path: JSONValue = .string("\(server.folder)/\(name)")
      let reply = try await ask(server, "exportPackage", ["deck": "Default", "path": path])
      #expect(reply["error"].string.contains("is a file of the collection"), "\(name)")
    }
    try server.stop()
  }

  @Test(
    "what Anki could not read again is refused",
    arguments: [
      #"["modelFieldSetFontSize",{"modelName":"Basic","fieldName":"Front","fontSize":70000}]"#,
      #"["updateModelTemplates",{"model":{"name":"Basic","templates":{"Card 1":{"Back":5}}}}]"#,
      #"["updateModelStyling",{"model":{"name":"Basic","css":5}}]"#,
      #"["saveDeckConfig",{"config":{"id":1,"name":5}}]"#,
      #"["saveDeckConfig",{"config":{"id":1,"new":{"delays":["x"]}}}]"#,
      #"["insertReviews",{"reviews":[[9223372036854775807,1,0,1,1,1,1,1,1]]}]"#,
      #"["insertReviews",{"reviews":[[1,1,0,1,-9223372036854775808,1,1,1,1]]}]"#,
    ])
  func unreadable(_ request: String) async throws {
    let server = try RunningServer()
    let parts = try JSONValue.parse(request).elements
    let reply = try await ask(server, parts[0].string, parts[1])
    #expect(reply["error"] != .null || reply["result"] == false, "\(reply.text)")
    try server.stop()
  }

  @Test("numbers out of range are refused, and what is there is shown all the same")
  func ranges() async throws {
    let server = try RunningServer()
    let note = try await addNote(server, "ranges")
    let info = try await ask(server, "notesInfo", ["notes": [note]])["result"].elements[0]
    let card = info["cards"].elements[0]
    for (key, value) in [("ord", -1), ("type", 77), ("due", 1 << 40), ("factor", -5)] {
      let reply = try await ask(
        server, "setSpecificValueOfCard",
        [
          "card": card, "keys": [.string(key)], "newValues": [.integer(Int64(value))],
          "warning_check": true,
        ])
      #expect(reply["result"].elements[0].elements.first == false, "\(key)")
    }
    for days in ["9223372036854775807", "-5", "1!2", "+5", ""] {
      let reply = try await ask(server, "setDueDate", ["cards": [card], "days": .string(days)])
      #expect(reply["error"] != .null, "\(days)")
    }
    #expect(try await ask(server, "cardsInfo", ["cards": [card]])["error"] == .null)
    try server.stop()
  }

  @Test("presets at their ends answer cards without harm")
  func endsOfPresets() async throws {
    let server = try RunningServer()
    let note = try await addNote(server, "presets")
    let preset: JSONValue = [
      "id": 1, "new": ["delays": [99_999_999.0], "ints": [900_000_000, 900_000_000]],
      "rev": ["maxIvl": 2_000_000_000, "ivlFct": 99_999_999.0, "ease4": 99_999_999.0],
      "lapse": ["mult": 99_999_999.0, "delays": []],
    ]
    #expect(try await ask(server, "saveDeckConfig", ["config": preset])["result"] == true)
    let info = try await ask(server, "notesInfo", ["notes": [note]])["result"].elements[0]
    for ease in [1, 4, 4, 1, 3, 2] {
      let answer: JSONValue = ["cardId": info["cards"].elements[0], "ease": .integer(Int64(ease))]
      #expect(try await ask(server, "answerCards", ["answers": [answer]])["result"] == [true])
    }
    try server.stop()
  }
}
