import JSONText
import Testing

@testable import AnkiConnect

@Suite struct EnvelopeTests {
  private func result(
    _ reply: String, _ version: APIVersion = .v6
  ) throws(AnkiConnectError) -> String {
    guard let json = try? JSONElement.parse(reply) else { preconditionFailure("no JSON: \(reply)") }
    var text = JSONWriter()
    text.value(try Envelope(version: version).result(of: json))
    return text.text
  }

  @Test(arguments: [
    ("{}", AnkiConnectError.Code.missingResult), ("[]", .missingResult), ("7", .missingResult),
    (#"{"apiVersion": "AnkiConnect v.6"}"#, .missingResult), (#"{"error": null}"#, .missingResult),
    (#"{"result": 7}"#, .missingError), (#"{"result": 7, "result": 7}"#, .missingError),
    (#"{"result": 7, "error": null, "more": 1}"#, .unexpectedMember),
    (#"{"result": 7, "error": null, "error": null}"#, .unexpectedMember),
    (#"{"result": null, "error": "unsupported action"}"#, .unsupportedAction),
    (#"{"result": 7, "error": "deck was not found: X"}"#, .deckNotFound),
    (#"{"result": null, "error": 7}"#, .refused),
  ])
  func anEnvelopeHasExactlyResultAndError(reply: String, code: AnkiConnectError.Code) {
    for version in [APIVersion.v5, .v6] {
      let error = #expect(throws: AnkiConnectError.self) { try result(reply, version) }
      #expect(error?.code == code)
    }
  }

  @Test func givesTheResult() throws {
    for version in [APIVersion.v4, .v5, .v6] {
      #expect(try result(#"{"result": [7], "error": null}"#, version) == "[7]")
      #expect(try result(#"{"error": null, "result": null}"#, version) == "null")
    }
  }

  /// Version 4 has an envelope for failures only.
  @Test(arguments: ["[7]", "null", "{}", #"{"result":7}"#, #"{"a":1,"b":2}"#])
  func version4IsBare(reply: String) throws {
    #expect(try result(reply, .v4) == reply)
    let error = #expect(throws: AnkiConnectError.self) {
      try result(#"{"result": null, "error": "collection is not available"}"#, .v4)
    }
    #expect(error?.code == .noCollection)
  }

  @Test(arguments: [
    ("valid api key must be provided", AnkiConnectError.Code.keyRefused),
    ("collection is not available", .noCollection), ("unsupported action", .unsupportedAction),
    ("AnkiConnect.deckNames() got an unexpected keyword argument 'x'", .badParameters),
    ("AnkiConnect.addNote() missing 1 required positional argument: 'note'", .badParameters),
    ("cannot create note because it is a duplicate", .duplicateNote),
    ("cannot create note because it is empty", .emptyNote),
    ("cannot create note for unknown reason", .unusableNote),
    ("deck was not found: X", .deckNotFound), ("model was not found: X", .modelNotFound),
    ("Model 'X' not found", .modelNotFound), ("field was not found in M: X", .fieldNotFound),
    ("template was not found in M: X", .templateNotFound),
    ("Note was not found: 1", .noteNotFound), ("Card was not found: 1", .cardNotFound),
    ("Model name already exists", .modelExists),
    ("Gui review is not currently active.", .noReview),
    ("sync: auth not configured", .noSyncAccount),
    ("Die Karte wurde nicht gefunden: Card was not found: 1", .refused), ("", .refused),
  ])
  func tellsAnkiConnectsOwnErrorsApart(text: String, code: AnkiConnectError.Code) {
    #expect(AnkiConnectError(text: text).code == code)
  }
}
