import Foundation
import JSONText
import Testing

@testable import AnkiConnect

/// The actions that most programs use, over HTTP, with the very parameters of the published examples.
@Suite struct ReferenceTests {
  /// Sends an action to a server that answers with a result, and compares what the server got.
  @discardableResult
  private func expect<A: Action>(
    _ action: A, sends parameters: String, key: String? = nil, answer: String = "null"
  ) async throws -> A.Result {
    let body = #"{"result": \#(answer), "error": null}"#
    let server = SocketServer(
      .bytes(
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
          + "Content-Length: \(body.utf8.count)\r\n\r\n\(body)"))
    defer { server.stop() }
    let result = try await AnkiConnectClient(url: server.url, key: key)(action)
    let sent = try #require(server.requests.first).split(separator: "\r\n\r\n", maxSplits: 1)
    let expected =
      #"{"action": "\#(A.name)", "version": 6, "params": \#(parameters)"#
      + (key.map { #", "key": "\#($0)"}"# } ?? "}")
    #expect(try object(String(sent[1])) == object(expected))
    return result
  }

  private func object(_ text: String) throws -> NSDictionary {
    try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? NSDictionary)
  }

  @Test func decks() async throws {
    let names = #"["Default", "My New Deck"]"#
    #expect(
      try await expect(DeckNames(), sends: "{}", answer: names) == ["Default", "My New Deck"])
    #expect(
      try await expect(
        CreateDeck(deck: "Japanese Vocabulary"), sends: #"{"deck": "Japanese Vocabulary"}"#,
        answer: "1519323742721") == 1_519_323_742_721)
    try await expect(
      DeleteDecks(decks: ["Old Deck"]), sends: #"{"decks": ["Old Deck"], "cardsToo": true}"#)
  }

  @Test func cards() async throws {
    #expect(
      try await expect(
        FindCards(query: "deck:My New Deck is:due"),
        sends: #"{"query": "deck:My New Deck is:due"}"#, answer: "[1678886400, 1678886401]")
        == [1_678_886_400, 1_678_886_401])
    let info = try await expect(
      CardsInfo(cards: [1_678_886_400, 1_678_886_401]),
      sends: #"{"cards": [1678886400, 1678886401]}"#, answer: "[{}, {}]")
    #expect(info == [nil, nil])
    #expect(
      try await expect(
        Suspend(cards: [1_678_886_400, 1_678_886_402]),
        sends: #"{"cards": [1678886400, 1678886402]}"#, answer: "true"))
  }

  @Test func notes() async throws {
    let note = NewNote(
      deck: "My New Deck", model: "Basic", fields: ["Front": "Apple", "Back": "りんご"],
      tags: ["japanese", "fruit"])
    #expect(
      try await expect(
        AddNote(note: note),
        sends: """
          {"note": {"deckName": "My New Deck", "modelName": "Basic",
            "fields": {"Front": "Apple", "Back": "りんご"}, "tags": ["japanese", "fruit"]}}
          """, answer: "1678886405") == 1_678_886_405)
    try await expect(
      UpdateNoteFields(note: 1_678_886_405, fields: ["Front": "Updated Question"]),
      sends: #"{"note": {"id": 1678886405, "fields": {"Front": "Updated Question"}}}"#)
    #expect(
      try await expect(
        FindNotes(query: "tag:japanese"), sends: #"{"query": "tag:japanese"}"#,
        answer: "[1678886405, 1678886407]") == [1_678_886_405, 1_678_886_407])
  }

  /// The example of the add-on's own manual, with all options.
  @Test func aNoteWithEverything() async throws {
    let note = NewNote(
      deck: "Default", model: "Basic",
      fields: ["Front": "front content", "Back": "back content"], tags: ["yomichan"],
      duplicates: DuplicateRule(scope: .deck("Default")),
      media: NoteMedia(audio: [
        NoteMedia.File(
          filename: "yomichan_ねこ_猫.mp3", source: .url("https://example.org/neko.mp3"),
          fields: ["Front"], skipHash: "7e2c2f954ef6051373ba916f000168dc")
      ]))
    let id = try await expect(
      AddNote(note: note),
      sends: """
        {"note": {"deckName": "Default", "modelName": "Basic",
          "fields": {"Front": "front content", "Back": "back content"},
          "options": {"allowDuplicate": false, "duplicateScope": "deck",
            "duplicateScopeOptions":
              {"deckName": "Default", "checkChildren": false, "checkAllModels": false}},
          "tags": ["yomichan"],
          "audio": [{"url": "https://example.org/neko.mp3", "filename": "yomichan_ねこ_猫.mp3",
            "skipHash": "7e2c2f954ef6051373ba916f000168dc", "fields": ["Front"],
            "deleteExisting": false}]}}
        """, answer: "1496198395707")
    #expect(id == 1_496_198_395_707)
  }

  @Test func models() async throws {
    #expect(
      try await expect(ModelNames(), sends: "{}", answer: #"["Basic", "Cloze"]"#)
        == ["Basic", "Cloze"])
    #expect(
      try await expect(
        ModelFieldNames(model: "Basic"), sends: #"{"modelName": "Basic"}"#,
        answer: #"["Front", "Back"]"#) == ["Front", "Back"])
    let model = CreateModel(
      model: "My Model", fields: ["Question", "Answer", "Notes"],
      templates: [
        ModelTemplate(name: "Card 1", front: "{{Question}}", back: "{{Answer}}<br>{{Notes}}")
      ], css: ".card { font-family: arial; font-size: 20px; }")
    let made = try await expect(
      model,
      sends: """
        {"modelName": "My Model", "inOrderFields": ["Question", "Answer", "Notes"],
          "cardTemplates":
            [{"Name": "Card 1", "Front": "{{Question}}", "Back": "{{Answer}}<br>{{Notes}}"}],
          "css": ".card { font-family: arial; font-size: 20px; }", "isCloze": false}
        """,
      answer: #"{"id": 1, "name": "My Model", "type": 0, "flds": [], "tmpls": [], "css": ""}"#)
    #expect(made.name == "My Model" && !made.isCloze)
  }

  @Test func media() async throws {
    let path = StoreMediaFile(filename: "audio.mp3", source: .path("/path/to/audio.mp3"))
    #expect(
      try await expect(
        path, sends: #"{"filename": "audio.mp3", "path": "/path/to/audio.mp3"}"#,
        answer: #""audio.mp3""#) == "audio.mp3")
    let data = StoreMediaFile(filename: "image.jpg", source: .data(Array("Hello World".utf8)))
    #expect(
      try await expect(
        data, sends: #"{"filename": "image.jpg", "data": "SGVsbG8gV29ybGQ="}"#,
        answer: #""image.jpg""#) == "image.jpg")
    let url = StoreMediaFile(filename: "_hello.txt", source: .url("https://url.to.file"))
    #expect(
      try await expect(
        url, sends: #"{"filename": "_hello.txt", "url": "https://url.to.file"}"#,
        answer: #""_hello.txt""#) == "_hello.txt")
    #expect(
      try await expect(
        RetrieveMediaFile(filename: "image.jpg"), sends: #"{"filename": "image.jpg"}"#,
        answer: #""SGVsbG8gV29ybGQ=""#) == Array("Hello World".utf8))
  }

  @Test func theRest() async throws {
    try await expect(Sync(), sends: "{}")
    #expect(
      try await expect(GetProfiles(), sends: "{}", answer: #"["User 1"]"#) == ["User 1"])
    #expect(try await expect(Version(), sends: "{}", answer: "6") == 6)
    #expect(try await expect(GuiStartCardTimer(), sends: "{}", answer: "true"))
    #expect(try await expect(GuiAnswerCard(ease: 3), sends: #"{"ease": 3}"#, answer: "true"))
    let permission = try await expect(
      RequestPermission(), sends: "{}",
      answer: #"{"permission": "granted", "requireApikey": true, "version": 6}"#)
    #expect(permission.isGranted && permission.requiresKey == true && permission.version == 6)
    let denied = try await expect(
      RequestPermission(), sends: "{}", answer: #"{"permission": "denied"}"#)
    #expect(!denied.isGranted && denied.requiresKey == nil)
  }

  @Test func theKey() async throws {
    #expect(
      try await expect(DeckNames(), sends: "{}", key: "your_api_key", answer: "[]").isEmpty)
  }
}
