import DeckModel
import DeckSync
import Foundation
import JSONText
import Testing

@testable import AnkiConnect

/// Every reply that a real Anki gave is read by its action.
@Suite struct RecordingTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures/wire")

  private static let actions: [any Action.Type] = [
    Version.self, ApiReflect.self, RequestPermission.self, DeckNamesAndIds.self,
    GetActiveProfile.self, FindNotes.self, FindCards.self, NoteContents.self, ModelNames.self,
    NoteTypesByName.self, GetDecks.self, GetMediaFilesNames.self, GetMediaDirPath.self,
    RetrieveMediaFile.self, CreateDeck.self, ChangeDeck.self, CreateModel.self,
    UpdateModelStyling.self, UpdateModelTemplates.self, ModelTemplateAdd.self,
    ModelTemplateReposition.self, ModelFieldAdd.self, ModelFieldReposition.self,
    ModelFieldSetFont.self, ModelFieldSetFontSize.self, ModelFieldSetDescription.self,
    AddNote.self, UpdateNoteFields.self, AddTags.self, RemoveTags.self, UpdateNoteModel.self,
    StoreMediaFile.self, Suspend.self, Unsuspend.self, DeleteNotes.self,
    DeleteMediaFile.self, DeleteDecks.self, ReviewCounts.self, CardProgress.self,
    ReplaceTags.self, ModelFieldRename.self, ModelFieldRemove.self, ModelTemplateRename.self,
    ModelTemplateRemove.self, PresetOfDeck.self, SetDeckConfigId.self,
    KeptNoteTypes.self, ImportPackage.self, ExportPackage.self, SetSpecificValueOfCard.self,
  ]

  private static func recording(_ file: String) throws -> JSONElement {
    let data = try Data(contentsOf: folder.appending(path: file))
    return try JSONElement.parse(Array(data)).required("reply")
  }

  private static var files: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }
  }

  @Test func everyActionHasARecordingAndReadsIt() throws {
    for action in Self.actions {
      let reply = try Self.recording("\(action.name).json")
      try read(action, Envelope.result(of: reply))
    }
  }

  private func read<A: Action>(_ action: A.Type, _ result: JSONElement) throws {
    _ = try A.read(result)
  }

  @Test func everyRecordingBelongsToAnAction() throws {
    let names = Set(Self.actions.map { $0.name })
    for file in try Self.files {
      #expect(names.contains(String(file.prefix { $0 != "." })), "\(file)")
    }
  }

  @Test func everyRecordedErrorIsAnError() throws {
    let errors = try Self.files.filter { $0.hasSuffix(".error.json") }
    #expect(!errors.isEmpty)
    for file in errors {
      #expect(throws: BackendError.self, "\(file)") {
        try Envelope.result(of: Self.recording(file))
      }
    }
  }

  @Test func readsTheNotesOfTheRecording() throws {
    let notes = try NoteContents.read(Envelope.result(of: Self.recording("notesInfo.json")))
    #expect(notes.count == 13)
    #expect(notes[0].fields.map(\.name) == ["Front", "Back"])
    #expect(notes[0].fields[1].value == "plain")
    #expect(notes[0].cards.count == 2)
    #expect(notes[4].fields[1].value == "日本語 😀")
  }

  @Test func readsTheModelsOfTheRecording() throws {
    let models = try NoteTypesByName.read(
      Envelope.result(of: Self.recording("findModelsByName.json")))
    #expect(models.map(\.kind.rawValue).sorted() == ["cloze", "standard"])
    let standard = try #require(models.first { $0.kind == .standard })
    #expect(standard.fields[0].hint == "a \"hint\"" && standard.fields[0].size == 31)
    #expect(standard.templates.map(\.name) == ["One", "Two"])
    #expect(standard.templates[0].back == "{{FrontSide}}\r\n{{Back}}")
  }
}
