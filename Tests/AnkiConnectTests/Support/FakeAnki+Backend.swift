import DeckModel
import DeckPlan
import DeckSync

@testable import AnkiConnect

extension FakeAnki {
  /// A backend over an Anki that has every action and an empty collection, and answers the rest as
  /// told.
  static func backend(
    key: String? = nil, packing: Packing? = nil,
    _ answer: @escaping @Sendable (Request) throws(BackendError) -> Answer
  ) async throws(BackendError) -> (backend: AnkiConnectBackend, anki: FakeAnki) {
    let anki = FakeAnki(isLoopback: packing?.isLoopback ?? false) {
      request throws(BackendError) in
      if let standard = standardAnswer(request, packing?.mediaFolder) { return standard }
      return try answer(request)
    }
    let connection = Connection(transport: anki, key: key)
    let backend = try await AnkiConnectBackend.open(
      connection, profile: nil, lane: packing?.lane ?? .automatic, packer: packing?.packer)
    return (backend, anki)
  }

  /// How packages of notes are tried out.
  struct Packing {
    var lane = Lane.package
    var packer = FakePacker()
    var isLoopback = true
    var mediaFolder = "/nowhere"
  }

  /// What opening a connection asks.
  static func standardAnswer(_ request: Request, _ mediaFolder: String? = nil) -> Answer? {
    switch request.name {
    case "apiReflect":
      .result(#"{"scopes": ["actions"], "actions": [\#(quoted(allActions))]}"#)
    case "deckNamesAndIds": .result(#"{"Default": 1, "Zoo::Ape": 2}"#)
    case "getActiveProfile": .result(#""User 1""#)
    case "getMediaDirPath": .result("\"\(mediaFolder ?? "/nowhere")\"")
    default: nil
    }
  }

  static let allActions = [
    "storeMediaFile", "createDeck", "changeDeck", "createModel", "updateModelStyling",
    "updateModelTemplates", "modelTemplateAdd", "modelTemplateReposition", "modelFieldAdd",
    "modelFieldReposition", "modelFieldSetFont", "modelFieldSetFontSize",
    "modelFieldSetDescription", "addNote", "updateNoteFields", "updateNoteModel", "addTags",
    "removeTags", "modelNames", "deckNamesAndIds", "findCards", "findNotes", "notesInfo",
    "findModelsByName", "getDecks", "getMediaFilesNames", "retrieveMediaFile", "getActiveProfile",
    "getMediaDirPath", "suspend", "unsuspend", "deleteNotes", "deleteMediaFile", "deleteDecks",
    "replaceTags", "modelFieldRename", "modelFieldRemove", "modelTemplateRename",
    "modelTemplateRemove", "getDeckConfig", "setDeckConfigId", "exportPackage", "getReviewsOfCards",
    "importPackage", "cardsInfo", "setSpecificValueOfCard",
  ]

  static func quoted(_ names: [String]) -> String {
    names.map { "\"\($0)\"" }.joined(separator: ",")
  }
}

extension AnkiConnectBackend {
  /// Performs without watching the progress.
  func perform(_ operations: [Operation]) async -> [OperationOutcome] {
    await perform(operations) { _ in }
  }
}

/// A note that is in Anki.
func note(
  _ number: Int64, _ text: String = "x", tags: [String] = [], deck: String = "Zoo::Ape",
  cards: [Card] = []
) -> Note {
  Note(
    noteID: number, model: "Basic", deck: deck, fields: [NoteField("Front", text)], tags: tags,
    cards: cards)
}
