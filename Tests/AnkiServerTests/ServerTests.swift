import BuiltProgram
import AnkiConnect
import Foundation
import JSONText
import Testing

@testable import AnkiServer

@Suite("The server and its file")
struct ServerTests {
  private func ask(
    _ url: String, _ action: String, _ params: JSONValue = [:], key: String? = nil
  ) async throws -> JSONValue {
    var request: JSONValue = ["action": .string(action), "version": 6, "params": params]
    if let key { request["key"] = .string(key) }
    let reply = try await CurlTransport(url: url).post(Array(request.text.utf8))
    return JSONValue(try JSONElement.parse(reply.body))
  }

  private static let note: JSONValue = [
    "note": [
      "deckName": "Default", "modelName": "Basic", "fields": ["Front": "kept", "Back": "b"],
      "tags": ["t"],
    ]
  ]

  @Test("what was changed is there when the file is served again")
  func keepsChanges() async throws {
    let first = try RunningServer()
    let number = try await ask(first.url, "addNote", Self.note)["result"]
    _ = try await ask(first.url, "createDeck", ["deck": "A::B"])
    try first.stopServing()
    let second = try RunningServer(in: first.folder)
    let info = try await ask(second.url, "notesInfo", ["notes": [number]])["result"].elements
    #expect(info.first?["fields"]["Front"]["value"] == "kept")
    #expect(try await ask(second.url, "deckNames")["result"] == ["A", "A::B", "Default"])
    #expect(try await ask(second.url, "getTags")["result"] == ["t"])
    try second.stop()
  }

  @Test("searches find what was just made, and say where they are wrong")
  func searches() async throws {
    let server = try RunningServer()
    let number = try await ask(server.url, "addNote", Self.note)["result"]
    func find(_ action: String, _ query: String) async throws -> JSONValue {
      try await ask(server.url, action, ["query": .string(query)])
    }
    let found = try await find("findNotes", "front:kep* tag:t note:basic deck:default")
    #expect(found["result"] == [number])
    #expect(try await find("findCards", "is:new -is:due")["result"].elements.count == 1)
    #expect(try await find("findNotes", "re:x")["result"] == [])
    let wrong = try await find("findNotes", "front:x (")["error"].string
    #expect(wrong == "Invalid search: character 9: this bracket is not closed")
    let noRegex = try await find("findCards", "re:[")["error"].string
    #expect(noRegex.contains("unclosed character class"))
    try server.stop()
  }

  @Test("afterwards there is one file")
  func leavesOneFile() async throws {
    let server = try RunningServer()
    _ = try await ask(server.url, "addNote", Self.note)
    try server.stopServing()
    let files = try FileManager.default.contentsOfDirectory(atPath: server.folder).sorted()
    #expect(files == ["test.anki2", "test.media"])
    try FileManager.default.removeItem(atPath: server.folder)
  }

  @Test("a failed element of multi takes back what it did, and those around it stay")
  func multi() async throws {
    let server = try RunningServer()
    let bad: JSONValue = [
      "action": "addNotes", "version": 6,
      "params": [
        "notes": [Self.note["note"], ["deckName": "nope", "modelName": "Basic", "fields": [:]]]
      ],
    ]
    let deck: JSONValue = ["action": "createDeck", "version": 6, "params": ["deck": "kept"]]
    let reply = try await ask(server.url, "multi", ["actions": [deck, bad]])
    #expect(reply["result"].elements[1]["error"] == "['deck was not found: nope']")
    #expect(try await ask(server.url, "deckNames")["result"] == ["Default", "kept"])
    #expect(try await ask(server.url, "canAddNote", Self.note)["result"] == true)
    try server.stop()
  }

  @Test("a second server does not get the file")
  func oneWriter() async throws {
    let server = try RunningServer()
    _ = try await ask(server.url, "version")
    let options = ServerOptions(collection: "\(server.folder)/test.anki2", port: 0)
    #expect {
      _ = try AnkiServer(options)
    } throws: { error in
      (error as? ServerError)?.help?.contains("another program has it open") ?? false
    }
    try server.stop()
  }

  @Test("without the key nothing is answered but whether one is needed")
  func key() async throws {
    let server = try RunningServer("--key", "secret")
    #expect(
      try await ask(server.url, "version")["error"] == "valid api key must be provided")
    #expect(try await ask(server.url, "version", key: "secret")["result"] == 6)
    #expect(
      try await ask(server.url, "requestPermission")["result"]["requireApikey"] == true)
    try server.stop()
  }

  @Test("an address that others reach needs a key")
  func openAddress() throws {
    let options = ServerOptions(collection: "unused.anki2", address: "0.0.0.0")
    #expect(throws: ServerError.self) { _ = try AnkiServer(options) }
  }

  @Test("for reading only, nothing is written and all is answered")
  func readOnly() async throws {
    let writer = try RunningServer()
    let number = try await ask(writer.url, "addNote", Self.note)["result"]
    try writer.stopServing()
    let path = "\(writer.folder)/test.anki2"
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    let server = try RunningServer(in: writer.folder, "--read-only")
    #expect(
      try await ask(server.url, "deleteNotes", ["notes": [number]])["error"]
        == "the collection is served for reading only")
    #expect(try await ask(server.url, "deckNames")["result"] == ["Default"])
    try server.stopServing()
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    try FileManager.default.removeItem(atPath: writer.folder)
  }

  @Test("a file that is no collection is refused, and stays as it is")
  func noCollection() throws {
    let path = NSTemporaryDirectory() + "deckform-\(UUID().uuidString).anki2"
    try "hello".write(toFile: path, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: path) }
    #expect {
      _ = try AnkiServer(ServerOptions(collection: path, port: 0))
    } throws: { error in
      (error as? ServerError)?.message.contains("is no collection of Anki") ?? false
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "hello")
  }

  @Test("media are fetched only where that was allowed")
  func urls() async throws {
    let server = try RunningServer()
    let reply = try await ask(
      server.url, "storeMediaFile", ["filename": "x", "url": "http://127.0.0.1:1/x"])
    #expect(reply["error"].string.contains("--allow-url"))
    try server.stop()
    let open = try RunningServer("--allow-url")
    let other = try await ask(
      open.url, "storeMediaFile", ["filename": "x", "url": "http://127.0.0.1:1/x"])
    #expect(!other["error"].string.contains("--allow-url"))
    #expect(other["error"].string.contains("127.0.0.1:1"))
    try open.stop()
  }
}
