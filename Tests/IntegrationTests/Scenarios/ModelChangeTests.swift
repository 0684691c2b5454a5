import Foundation
import Testing

extension AnkiTests.Scenarios {
  /// Notes that get another note type: Anki keeps the index of a card, and people mean its template.
  @Suite struct ModelChangeTests {
    let scene: Scene

    init() throws {
      scene = try Scene()
      try scene.project.write(
        "models/word.yaml",
        """
        models:
          - name: \(scene.names.model) Std
            fields: [Word, Meaning]
            templates: [\(template("One")), \(template("Flag"))]
          - name: \(scene.names.model) Ext
            fields: [Word, Meaning]
            templates: [\(template("One")), \(template("New")), \(template("Flag"))]

        """)
      try write("Std")
    }

    private func template(_ name: String) -> String {
      #"{ name: \#(name), front: "\#(name) {{Word}}", back: "{{Meaning}}" }"#
    }

    private func write(_ model: String) throws {
      try scene.project.write(
        "decks/words.yaml",
        """
        defaults: { model: \(scene.names.model) \(model), deck: \(scene.names.deck) }
        notes:
          - { id: austria, fields: { Word: Austria, Meaning: Wien } }
          - { id: france, fields: { Word: France, Meaning: Paris } }

        """)
    }

    /// The numbers of the cards of a template.
    private func cards(_ template: String, _ model: String) throws -> [Int] {
      let query = "\"note:\(scene.names.model) \(model)\" card:\(template)"
      return try scene.anki.call("findCards", ["query": .string(query)]).elements
        .compactMap(\.number).sorted()
    }

    private func answer(_ cards: [Int]) throws {
      let answers = cards.map { card -> JSON in ["cardId": .number(card), "ease": 4] }
      try scene.anki.call("answerCards", ["answers": .array(answers)])
    }

    private func holds(_ more: String...) async throws -> [String] {
      let run = try await Program.run(
        ["plan", "--format", "json"] + more, in: scene.project.directory)
      return try PlanJSON(run).document["steps"].elements
        .filter { $0["operation"].text == "changeModel" }
        .map { $0["hold"]["code"].text ?? "none" }
    }

    @Test("reviews stay with the template of their name, there and back")
    func thereAndBack() async throws {
      try await scene.applyFully()
      let flags = try cards("Flag", "Std")
      try answer(flags)
      let reviews = try scene.anki.call(
        "getReviewsOfCards", ["cards": .array(flags.map(JSON.number))])
      try write("Ext")
      #expect(try await holds() == ["needs_full_sync", "needs_full_sync"])
      _ = try await scene.apply()
      #expect(try cards("Flag", "Std") == flags)
      try await scene.applyFully("--allow", "full-sync")
      #expect(try cards("Flag", "Ext") == flags)
      #expect(try cards("New", "Ext").count == 2)
      try write("Std")
      #expect(try await holds("--allow", "full-sync") == ["needs_cards", "needs_cards"])
      try await scene.applyFully("--allow", "full-sync,cards=2")
      #expect(try cards("Flag", "Std") == flags)
      let after = try scene.anki.call(
        "getReviewsOfCards", ["cards": .array(flags.map(JSON.number))])
      #expect(after == reviews)
      let model = try scene.anki.call(
        "findModelsByName", ["modelNames": [.string("\(scene.names.model) Ext")]])[0]
      let order = model["tmpls"].elements.compactMap { $0["name"].text }
      #expect(order == ["One", "New", "Flag"])
    }

    @Test(
      "without another order of templates, cards and reviews that would move are counted and held")
    func held() async throws {
      try await scene.applyFully()
      try answer(cards("Flag", "Std"))
      try write("Ext")
      let run = try await scene.plan("--allow", "cards=1")
      #expect(run.output.contains("--allow cards=2"), "\(run)")
      #expect(run.output.contains("takes away 1 card, 1 review"), "\(run)")
      #expect(try await holds("--allow", "cards=2,reviews=2") == ["none", "none"])
    }

    @Test("a saved plan is not done when templates were moved since")
    func savedPlan() async throws {
      try await scene.applyFully()
      try write("Ext")
      let saved = try await scene.plan("--out", "saved.plan", "--allow", "full-sync")
      try #require(saved.status == 2, "\(saved)")
      try scene.anki.call(
        "modelTemplateReposition",
        [
          "modelName": .string("\(scene.names.model) Ext"), "templateName": "Flag", "index": 0,
        ])
      let run = try await scene.project.run("apply", "--yes", "saved.plan")
      #expect(run.status == 6, "\(run)")
    }

    @Test("a model that notes of others have, too, keeps its shape until that is agreed to")
    func sharedModel() async throws {
      let model = "\(scene.names.model) Std"
      try await scene.applyFully()
      let note: JSON = [
        "deckName": .string(scene.names.deck), "modelName": .string(model),
        "fields": ["Word": "mine", "Meaning": "my own"],
      ]
      try scene.anki.call("addNote", ["note": note])
      try scene.project.change(
        "models/word.yaml", from: "- name: \(model)\n    fields: [Word, Meaning]",
        to: "- name: \(model)\n    fields: [Word, Meaning, More]")
      let held = try await scene.plan("--allow", "full-sync")
      #expect(held.output.contains("1 note that is not of this project has this model"), "\(held)")
      #expect(held.output.contains("--allow shared-model="), "\(held)")
      let apply = try await scene.apply("--allow", "full-sync")
      let fields = try scene.anki.call("modelFieldNames", ["modelName": .string(model)])
      #expect(fields == ["Word", "Meaning"], "\(apply)")
      try await scene.applyFully("--allow", "full-sync,shared-model=\(model)")
    }

    @Test("a note between cloze and standard types is held with all its cards")
    func cloze() async throws {
      try await scene.applyFully()
      try answer(cards("One", "Std"))
      try scene.project.write(
        "decks/words.yaml",
        """
        defaults: { model: Cloze, deck: \(scene.names.deck) }
        notes:
          - { id: austria, fields: { Text: "{{c1::Austria}}", Back Extra: Wien } }
          - { id: france, fields: { Text: "{{c1::France}}", Back Extra: Paris } }

        """)
      let run = try await scene.plan("--allow", "full-sync,remove-field=Word,remove-field=Meaning")
      #expect(run.output.contains("--allow cards=4"), "\(run)")
    }
  }
}
