import DeckModel
import Foundation
import JSONText
import Testing

@testable import AnkiConnect

/// Every reply that a real Anki gave is read by its action.
@Suite struct RecordingTests {
  /// What the synchroniser reads of replies, beside the actions themselves.
  private static let excerpts: [any Action.Type] = [
    CardProgress.self, KeptNoteTypes.self, NoteContents.self, NoteTypesByName.self,
    ModelMaking.self, PresetOfDeck.self, ReviewCounts.self,
  ]

  @Test func everyActionHasARecordingAndReadsIt() throws {
    let groups = ActionCatalogue.groups.filter { $0.name != "Graphical" }
    for action in groups.flatMap(\.actions) + Self.excerpts {
      // Without an account at AnkiWeb it can only fail.
      if action == Sync.self { continue }
      try read(action, Recording("\(action.name).json").result())
    }
  }

  @Test func everyOtherRecordingIsReadToo() throws {
    for file in try Recording.files where !file.hasSuffix(".error.json") {
      let name = String(file.prefix { $0 != "." })
      guard let action = ActionCatalogue.action(named: name) else { continue }
      try read(action, Recording(file).result())
    }
  }

  /// Each element has an envelope of its own.
  @Test func aMultiIsReadElementByElement() throws {
    let recording = try Recording("multi.json")
    let requests = Array(try recording.request.required("params").required("actions").elements)
    let replies = Array(try recording.result().requiredElements())
    #expect(replies.count == requests.count && replies.count == 3)
    for (request, reply) in zip(requests, replies) {
      let name = try request.required("action").requiredString()
      let action = try #require(ActionCatalogue.action(named: name))
      guard reply["error"]?.isNull == true else { continue }
      try read(action, Envelope().result(of: reply))
    }
    #expect(throws: AnkiConnectError.self) { try Envelope().result(of: replies[2]) }
  }

  @Test(arguments: [
    ("addNote", AnkiConnectError.Code.emptyNote), ("findNotes", .refused),
    ("getNoteTags", .noteNotFound), ("updateNoteFields", .noteNotFound),
    ("suspended", .cardNotFound), ("modelStyling", .modelNotFound),
    ("modelNameFromId", .modelNotFound), ("updateNoteModel", .modelNotFound),
    ("guiCurrentCard", .noReview), ("sync", .noSyncAccount), ("insertReviews", .refused),
  ])
  func recordedErrorsHaveTheirCodes(action: String, code: AnkiConnectError.Code) throws {
    let error = #expect(throws: AnkiConnectError.self) {
      try Recording("\(action).error.json").result()
    }
    #expect(error?.code == code)
  }

  private func read<A: Action>(_ action: A.Type, _ result: JSONElement) throws {
    _ = try A.result(in: result)
  }

  @Test func everyRecordingBelongsToAnAction() throws {
    for file in try Recording.files {
      #expect(ActionCatalogue.names.contains(String(file.prefix { $0 != "." })), "\(file)")
    }
  }

  @Test func everyRecordedErrorIsAnError() throws {
    let errors = try Recording.files.filter { $0.hasSuffix(".error.json") }
    #expect(!errors.isEmpty)
    for file in errors {
      #expect(throws: AnkiConnectError.self, "\(file)") { try Recording(file).result() }
    }
  }

  @Test func readsTheNotesOfTheRecording() throws {
    let result = try Recording("notesInfo.json").result()
    let notes = try NotesInfo.result(in: result).compactMap(\.self)
    #expect(notes.count == 13)
    #expect(notes[0].fields == ["Front": "0 plain", "Back": "plain"])
    #expect(notes[0].cards.count == 2 && notes[0].profile == "rig")
    #expect(notes[4].fields["Back"] == "日本語 😀")
    let excerpts = try NoteContents.result(in: result)
    #expect(
      excerpts.map { NoteFields($0.fields.map { .init($0.name, $0.value) }) } == notes.map(\.fields)
    )
    #expect(excerpts.map(\.noteID) == notes.map(\.id) && excerpts.map(\.tags) == notes.map(\.tags))
  }

  @Test func readsTheModelsOfTheRecording() throws {
    let result = try Recording("findModelsByName.json").result()
    let models = try NoteTypesByName.result(in: result)
    #expect(models.map(\.kind.rawValue).sorted() == ["cloze", "standard"])
    let standard = try #require(models.first { $0.kind == .standard })
    #expect(standard.fields[0].hint == "a \"hint\"" && standard.fields[0].size == 31)
    #expect(standard.templates.map(\.name) == ["One", "Two"])
    #expect(standard.templates[0].back == "{{FrontSide}}\r\n{{Back}}")
    let whole = try FindModelsByName.result(in: result)
    #expect(whole.map(\.name) == models.map(\.name))
    #expect(whole.map(\.isCloze) == models.map { $0.kind == .cloze })
    #expect(whole.map(\.css) == models.map(\.css))
    for (info, model) in zip(whole, models) {
      #expect(info.fields.map(\.description) == model.fields.map(\.hint))
      #expect(info.templates.map(\.back) == model.templates.map(\.back))
    }
  }

  @Test func readsTheCardsOfTheRecording() throws {
    let cards = try CardsInfo.result(in: Recording("cardsInfo.json").result())
    #expect(cards.count == 2 && cards[1] == nil)
    let card = try #require(cards[0])
    #expect(card.order == 1 && card.fields["Front"] == "0 plain")
    #expect(card.schedule.reviews == 2 && card.schedule.queue == 2 && card.schedule.factor == 2500)
    #expect(card.nextReviews.count == 4 && card.flag == 0)
  }

  @Test func aPresetGoesBackAsItCameButForWhatWasChanged() throws {
    var preset = try #require(
      try GetDeckConfig.result(in: Recording("getDeckConfig.json").result()))
    #expect(SaveDeckConfig(config: preset).parameters == #"{"config":\#(preset.original)}"#)
    preset.new.perDay = 7
    preset.lapses.steps = [5, 60]
    let written = try JSONElement.parse(SaveDeckConfig(config: preset).parameters)
    #expect(written["config"]?["new"]?["perDay"]?.int == 7)
    #expect(written["config"]?["lapse"]?["delays"]?.elements.compactMap(\.double) == [5, 60])
    #expect(written["config"]?["fsrsWeights"]?.kind == .array)
  }
}
