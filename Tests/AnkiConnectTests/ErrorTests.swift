import DeckSync
import Testing

@testable import AnkiConnect

@Suite struct ErrorTests {
  @Test(arguments: [
    ("valid api key must be provided", BackendError.Code.keyRefused),
    ("collection is not available", .noCollection),
    ("unsupported action", .missingAction),
    ("deck was not found: X", .refused),
    // The user's language: never matched.
    ("Die Sammlung ist nicht verfügbar: collection is not available", .refused),
  ])
  func tellsAnkiConnectsOwnErrorsApart(text: String, code: BackendError.Code) {
    #expect(BackendError(AnkiConnectError(text: text)).code == code)
  }

  @Test(arguments: [
    ("plain", "plain"), ("", ""),
    (
      "type '\u{2068}X\u{2069}' has a problem.<br>Field not found.<br>",
      "type 'X' has a problem. Field not found."
    ),
    ("one\ntwo<br><br>three", "one two three"),
  ])
  func cleansTextsForShowing(text: String, cleaned: String) {
    #expect(AnkiText.cleaned(text) == cleaned)
  }

  private func open(
    profile: String? = nil, _ answer: @escaping @Sendable (FakeAnki.Request) -> FakeAnki.Answer?
  ) async -> BackendError? {
    let anki = FakeAnki { answer($0) ?? FakeAnki.standardAnswer($0) ?? .error("unexpected") }
    do {
      _ = try await AnkiConnectBackend.open(
        Connection(transport: anki, key: nil), profile: profile)
      return nil
    } catch {
      return error
    }
  }

  @Test func opensInOneRequest() async throws {
    let (_, anki) = try await FakeAnki.backend { _ in .error("unexpected") }
    #expect(
      anki.requests.map { $0.map(\.name) } == [
        ["apiReflect", "deckNamesAndIds", "getActiveProfile", "getMediaDirPath"]
      ])
  }

  @Test func refusesAnotherProfile() async {
    let error = await open(profile: "Work") { _ in nil }
    #expect(error?.code == .wrongProfile)
    #expect(error?.message == #"Anki has the profile "User 1" open, not "Work""#)
    #expect(await open(profile: "User 1") { _ in nil } == nil)
  }

  /// While the picker shows, `getActiveProfile` names a profile all the same.
  @Test func theProfilePickerIsNoCollection() async {
    let error = await open(profile: "User 1") { request in
      request.name == "deckNamesAndIds" ? .error("collection is not available") : nil
    }
    #expect(error?.code == .noCollection)
  }

  @Test func listsEveryMissingAction() async {
    let error = await open { request in
      let actions = FakeAnki.allActions.filter { $0 != "getDecks" && $0 != "addNote" }
      return request.name == "apiReflect"
        ? .result(#"{"scopes":[],"actions":[\#(FakeAnki.quoted(actions))]}"#) : nil
    }
    #expect(error?.code == .missingAction)
    #expect(error?.message == "this AnkiConnect lacks getDecks")
    let writing = await open { request in
      let actions = FakeAnki.allActions.filter { $0 != "updateNoteModel" && $0 != "addNote" }
      return request.name == "apiReflect"
        ? .result(#"{"scopes":[],"actions":[\#(FakeAnki.quoted(actions))]}"#) : nil
    }
    #expect(writing?.message == "this AnkiConnect lacks addNote, updateNoteModel")
  }

  /// The add-on of 2023 has no getActiveProfile; that matters only to who asks for a profile.
  @Test func anAddOnWithoutProfilesIsEnoughWithoutAGuard() async {
    let old: @Sendable (FakeAnki.Request) -> FakeAnki.Answer? = { request in
      request.name == "getActiveProfile" ? .error("unsupported action") : nil
    }
    #expect(await open(old) == nil)
    #expect(await open(profile: "Work", old)?.code == .missingAction)
  }

  @Test(arguments: [
    (
      HTTPReply(body: Array("{\"apiVersion\": \"AnkiConnect v.6\"}".utf8)),
      BackendError.Code.badReply
    ),
    (HTTPReply(body: Array("<html>".utf8)), .badReply),
    (HTTPReply(body: Array("{\"result\": [{\"resu".utf8)), .badReply),
    (HTTPReply(body: []), .badReply),
    (HTTPReply(status: 403, body: []), .refused),
    (HTTPReply(status: 502, body: []), .badReply),
    (HTTPReply(body: Array("{\"result\": [], \"error\": null}".utf8)), .badReply),
    (
      HTTPReply(
        body: Array("{\"result\": null, \"error\": \"valid api key must be provided\"}".utf8)),
      .keyRefused
    ),
  ])
  func rejectsReplies(reply: HTTPReply, code: BackendError.Code) async {
    let connection = Connection(transport: FixedTransport(reply: reply), key: nil)
    await #expect { try await AnkiConnectReader.open(connection, profile: nil) } throws: { error in
      (error as? BackendError)?.code == code
    }
  }
}

/// Gives the same reply to everything.
private struct FixedTransport: HTTPTransport {
  let reply: HTTPReply
  var isLoopback: Bool { false }
  var statistics: TransportStatistics { TransportStatistics() }

  func post(_ body: [UInt8]) async throws(AnkiConnectError) -> HTTPReply { reply }
}
