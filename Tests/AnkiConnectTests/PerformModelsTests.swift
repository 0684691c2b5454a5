import DeckModel
import DeckPlan
import DeckSync
import Testing

@testable import AnkiConnect

@Suite struct PerformModelsTests {
  private let model = NoteType(
    name: "M", fields: [Field(name: "F", font: "Arial", size: 9, hint: "h"), Field(name: "G")],
    templates: [CardTemplate(name: "T", front: "{{F}}", back: "b")])

  private func perform(
    _ operations: [Operation], createdName: String = "M"
  ) async throws -> (outcomes: [OperationOutcome], sent: [String]) {
    let (backend, anki) = try await FakeAnki.backend { request in
      .result(request.name == "createModel" ? #"{"name":"\#(createdName)"}"# : "null")
    }
    let outcomes = await backend.perform(operations)
    return (outcomes, anki.requests.dropFirst(2).joined().map { "\($0.name) \($0.parameters)" })
  }

  @Test func makesAModelWithItsStylingThenSetsOptions() async throws {
    let (outcomes, sent) = try await perform([.createModel(model)])
    #expect(outcomes == [.done(noteID: nil)])
    #expect(
      sent == [
        #"createModel {"modelName":"M","inOrderFields":["F","G"],"#
          + #""cardTemplates":[{"Name":"T","Front":"{{F}}","Back":"b"}],"css":"","isCloze":false}"#,
        #"modelFieldSetFont {"modelName":"M","fieldName":"F","font":"Arial"}"#,
        #"modelFieldSetFontSize {"modelName":"M","fieldName":"F","fontSize":9}"#,
        #"modelFieldSetDescription {"modelName":"M","fieldName":"F","description":"h"}"#,
      ])
  }

  @Test func aModelUnderAnotherNameIsNotTouchedFurther() async throws {
    let (outcomes, sent) = try await perform([.createModel(model)], createdName: "M-16fbd")
    #expect(
      outcomes == [
        .failed(#"Anki made the model as "M-16fbd": one of that name but for case is there"#)
      ])
    #expect(sent.count == 1)
  }

  @Test func addsAndMovesParts() async throws {
    let (outcomes, sent) = try await perform([
      .addField(model: "M", field: Field(name: "N", size: 8), index: 1),
      .moveField(model: "M", field: "N", from: 1, to: 0),
      .addTemplate(model: "M", template: CardTemplate(name: "U", front: "f", back: "b"), index: 0),
      .moveTemplate(model: "M", template: "U", from: 0, to: 1),
      .updateStyling(model: "M", from: "x", to: ""),
    ])
    #expect(outcomes == Array(repeating: .done(noteID: nil), count: 5))
    #expect(
      sent == [
        #"modelFieldAdd {"modelName":"M","fieldName":"N","index":1}"#,
        #"modelFieldSetFontSize {"modelName":"M","fieldName":"N","fontSize":8}"#,
        #"modelFieldReposition {"modelName":"M","fieldName":"N","index":0}"#,
        #"modelTemplateAdd {"modelName":"M","template":{"Name":"U","Front":"f","Back":"b"}}"#,
        #"modelTemplateReposition {"modelName":"M","templateName":"U","index":0}"#,
        #"modelTemplateReposition {"modelName":"M","templateName":"U","index":1}"#,
        #"updateModelStyling {"model":{"name":"M","css":""}}"#,
      ])
  }

  @Test func removesParts() async throws {
    let (outcomes, sent) = try await perform([
      .removeField(model: "M", field: Field(name: "N")),
      .removeTemplate(model: "M", template: CardTemplate(name: "U", front: "f", back: "b")),
    ])
    #expect(outcomes == Array(repeating: .done(noteID: nil), count: 2))
    #expect(
      sent == [
        #"modelFieldRemove {"modelName":"M","fieldName":"N"}"#,
        #"modelTemplateRemove {"modelName":"M","templateName":"U"}"#,
      ])
  }

  @Test func updatesTheTemplatesOfAModelTogether() async throws {
    let (one, two) = (
      CardTemplate(name: "1", front: "a", back: "b"), CardTemplate(name: "2", front: "c", back: "")
    )
    let (outcomes, sent) = try await perform([
      .updateTemplate(model: "M", from: one, to: CardTemplate(name: "1", front: "c", back: "b")),
      .updateTemplate(model: "M", from: two, to: CardTemplate(name: "2", front: "a", back: "")),
      .updateTemplate(model: "N", from: one, to: CardTemplate(name: "1", front: "z", back: "b")),
    ])
    #expect(outcomes == Array(repeating: .done(noteID: nil), count: 3))
    #expect(
      sent == [
        #"updateModelTemplates {"model":{"name":"M","templates":{"#
          + #""1":{"Front":"c","Back":"b"},"2":{"Front":"a","Back":""}}}}"#,
        #"updateModelTemplates {"model":{"name":"N","templates":{"1":{"Front":"z","Back":"b"}}}}"#,
      ])
  }

  @Test func saysWhatTheWireCannotDo() async throws {
    let (outcomes, sent) = try await perform([
      .updateTemplate(
        model: "M", from: CardTemplate(name: "1", front: "a", back: "b"),
        to: CardTemplate(name: "1", front: "a", back: "")),
      .setFieldOptions(
        model: "M", from: Field(name: "F", isRightToLeft: false),
        to: Field(name: "F", isRightToLeft: true)),
      .describeDeck(from: Deck(name: "D"), to: Deck(name: "D", about: "x")),
      .renameModel(from: model, to: NoteType(name: "N", fields: [], templates: [])),
    ])
    #expect(
      outcomes == [
        .failed("AnkiConnect cannot empty the back of a template"),
        .failed("AnkiConnect cannot set the writing direction of a field"),
        .failed("AnkiConnect cannot write a deck's description"),
        .failed("AnkiConnect cannot rename a note type"),
      ])
    #expect(sent.isEmpty)
  }

  @Test func setsOnlyOptionsThatDiffer() async throws {
    let old = Field(name: "F", font: "Arial", size: 20, isRightToLeft: false, hint: "h")
    var new = old
    new.hint = ""
    let (outcomes, sent) = try await perform([
      .setFieldOptions(model: "M", from: old, to: new),
      .setFieldOptions(model: "M", from: old, to: old),
    ])
    #expect(outcomes == Array(repeating: .done(noteID: nil), count: 2))
    #expect(
      sent == [#"modelFieldSetDescription {"modelName":"M","fieldName":"F","description":""}"#])
  }
}
