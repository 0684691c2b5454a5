import Testing

@testable import AnkiConnect

extension Tour {
  @Suite struct ModelsTests {
    private let guide = TourGuide()

    @Test func reading() async throws {
      let (anki, name) = (guide.anki, guide.name)
      try await guide.prepare()
      let id = try #require(try await anki(ModelNamesAndIds())[name])
      #expect(try await anki(ModelNames()).contains(name))
      #expect(try await anki(ModelNameFromId(model: id)) == name)
      let model = try #require(try await anki(FindModelsById(ids: [id])).first)
      #expect(try await anki(FindModelsByName(names: [name])) == [model])
      #expect(model.id == id && !model.isCloze && model.css == ".card { color: blue }")
      #expect(model.fields.map(\.name) == ["Front", "Back"])
      #expect(model.templates.map(\.front) == ["{{Front}}", "{{Back}}"])
      #expect(model.requirements.map(\.fields) == [[0], [1]])
      #expect(try await anki(ModelFieldNames(model: name)) == ["Front", "Back"])
      #expect(try await anki(ModelFieldDescriptions(model: name)) == ["", ""])
      #expect(try await anki(ModelFieldFonts(model: name)).map(\.field) == ["Front", "Back"])
      #expect(
        try await anki(ModelTemplates(model: name)).map(\.back)
          == ["{{FrontSide}}<hr>{{Back}}", "{{Front}}"])
      let shown = try await anki(ModelFieldsOnTemplates(model: name))
      #expect(shown.map(\.front) == [["Front"], ["Back"]])
      #expect(shown.map(\.back) == [["Back"], ["Front"]])
      #expect(try await anki(ModelStyling(model: name)) == ".card { color: blue }")
    }

    @Test func refusing() async throws {
      let name = guide.name
      try await guide.prepare()
      let again = CreateModel(model: name, fields: ["A"], templates: [])
      #expect(await guide.error(of: again) == .refused)
      let template = ModelTemplate(name: "A", front: "{{A}}", back: "")
      let taken = CreateModel(model: name, fields: ["A"], templates: [template])
      #expect(await guide.error(of: taken) == .modelExists)
      #expect(await guide.error(of: ModelStyling(model: "-\(name)")) == .modelNotFound)
      #expect(await guide.error(of: ModelNameFromId(model: 12345)) == .modelNotFound)
      #expect(await guide.error(of: ModelFieldRemove(model: name, field: "-")) == .fieldNotFound)
      let remove = ModelTemplateRemove(model: name, template: "-")
      #expect(await guide.error(of: remove) == .templateNotFound)
    }

    @Test func changingFields() async throws {
      let (anki, name) = (guide.anki, guide.name)
      try await guide.prepare()
      try await anki(ModelFieldAdd(model: name, field: "Last"))
      try await anki(ModelFieldAdd(model: name, field: "First", index: 0))
      try await anki(ModelFieldRename(model: name, field: "Last", newName: "Hint"))
      try await anki(ModelFieldReposition(model: name, field: "First", index: 1))
      #expect(try await anki(ModelFieldNames(model: name)) == ["Front", "First", "Back", "Hint"])
      try await anki(ModelFieldRemove(model: name, field: "First"))
      try await anki(ModelFieldSetFont(model: name, field: "Hint", font: "Courier"))
      try await anki(ModelFieldSetFontSize(model: name, field: "Hint", size: 33))
      let text = ModelFieldSetDescription(model: name, field: "Hint", description: "say")
      #expect(try await anki(text))
      #expect(try await anki(ModelFieldDescriptions(model: name)) == ["", "", "say"])
      let font = FieldFont(field: "Hint", font: "Courier", size: 33)
      #expect(try await anki(ModelFieldFonts(model: name)).last == font)
    }

    @Test func changingTemplates() async throws {
      let (anki, name) = (guide.anki, guide.name)
      try await guide.prepare()
      let third = ModelTemplate(name: "Three", front: "3 {{Front}}", back: "3")
      try await anki(ModelTemplateAdd(model: name, template: third))
      try await anki(ModelTemplateReposition(model: name, template: "Three", index: 0))
      try await anki(ModelTemplateRename(model: name, template: "Two", newName: "2"))
      try await anki(ModelTemplateRemove(model: name, template: "One"))
      let sides = [ModelTemplate(name: "2", front: "2 {{Back}}", back: "")]
      try await anki(UpdateModelTemplates(model: name, templates: sides))
      #expect(
        try await anki(ModelTemplates(model: name)) == [
          third, ModelTemplate(name: "2", front: "2 {{Back}}", back: "{{Front}}"),
        ])
      try await anki(UpdateModelStyling(model: name, css: "/* 3 */"))
      let replace = FindAndReplaceInModels(model: name, find: "3", replacement: "4", inBack: false)
      #expect(try await anki(replace) == 1)
      #expect(try await anki(ModelStyling(model: name)) == "/* 4 */")
      let replaced = ModelTemplate(name: "Three", front: "4 {{Front}}", back: "3")
      #expect(try await anki(ModelTemplates(model: name)).first == replaced)
    }

    @Test func removingUnusedModels() async throws {
      try await guide.prepare()
      // The examples need that one.
      let used = NewNote(deck: guide.name, model: "Basic", fields: ["Front": guide.name])
      try await guide.anki(AddNote(note: used))
      try await guide.anki(RemoveEmptyNotes())
      #expect(try await !guide.anki(ModelNames()).contains(guide.name))
    }
  }
}
