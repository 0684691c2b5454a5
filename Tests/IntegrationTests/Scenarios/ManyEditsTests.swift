import Foundation
import Testing

extension AnkiTests {
  /// Somebody edits a deck in Anki for a while, in every way, and pulls it all at once.
  @Suite struct ManyEditsTests {
    let scene: Scene
    let made: ManyEditsProject
    let marked: [String: MarkedStretches]

    init() throws {
      let names = Unique()
      let anki = try Anki.running()
      made = ManyEditsProject(names: names)
      marked = made.files.mapValues {
        MarkedStretches(
          $0.replacing("DECK", with: names.deck).replacing("SUFFIX", with: names.suffix))
      }
      var vocabulary = Vocabulary()
      vocabulary.names = names
      var files = marked.mapValues(\.text)
      files["deckform.yaml"] = vocabulary.project(anki.url)
      scene = Scene(anki: anki, names: names, project: try Project(files))
    }

    @Test("edits of every kind come into their own bytes, and then the plan is empty")
    func everyKind() async throws {
      try await scene.applyFully()
      let count =
        try editFields() + editTagsAndDecks() + editModel() + editMedia() + deleteAndAdd()
      #expect(count > 50)
      let run = try await scene.project.run("pull", "--tags", "--deleted", "--new", "--yes")
      #expect(run.status == 0, "\(run)")
      for (path, stretches) in marked where !path.hasPrefix("media/") {
        let text = try String(contentsOf: scene.project.file(path), encoding: .utf8)
        #expect(stretches.isKept(in: text), "\(path): \(text)")
      }
      for name in ["old", "new"] {
        let file = scene.project.file("media/\(scene.names.suffix)-\(name).svg")
        #expect(try Data(contentsOf: file) == Data("new".utf8))
      }
      let plan = try await scene.plan()
      #expect(plan.status == 0, "\(plan)")
      let again = try await scene.project.run("pull", "--tags", "--deleted")
      #expect(again.output.contains("Nothing was edited"), "\(again)")
      print("\(count) edits in Anki pulled, plan empty")
    }

    @Test("a byte that changed outside the marks is seen")
    func marks() {
      let stretches = MarkedStretches("a⟦b⟧c\n⟦⟧d")
      #expect(stretches.text == "abc\nd")
      #expect(stretches.isKept(in: "ac\nd") && stretches.isKept(in: "a new c\n more d"))
      #expect(!stretches.isKept(in: "x bc\nd") && !stretches.isKept(in: "abc d"))
      #expect(!stretches.isKept(in: "abc\nd ") && !stretches.isKept(in: "abc\r\nd"))
    }

    private func editFields() throws -> Int {
      let numbers = try numbers()
      let others =
        (ManyEditsProject.rows + ManyEditsProject.crlf).map { ($0, "Meaning", "new, \"\($0)\"") }
      let edits = made.edits.map { ($0.word, $0.field, $0.text) } + others
      for (word, field, text) in edits {
        try scene.anki.call(
          "updateNoteFields",
          ["note": ["id": try #require(numbers[word]), "fields": [field: .string(text)]]])
      }
      return edits.count
    }

    private func numbers() throws -> [String: JSON] {
      try scene.notes().reduce(into: [:]) { $0[$1.field("Word") ?? ""] = $1["noteId"] }
    }

    private func editTagsAndDecks() throws -> Int {
      for word in ["tag-0", "tag-1"] {
        try scene.anki.call(
          "removeTags", ["notes": [try scene.note(word)["noteId"]], "tags": "b"])
      }
      try scene.anki.call(
        "addTags", ["notes": [try scene.note("tag-2")["noteId"]], "tags": "added"])
      for word in ["deck-0", "deck-1"] {
        try scene.anki.call(
          "changeDeck",
          [
            "cards": try scene.note(word)["cards"], "deck": .string(scene.names.deck + "::Two"),
          ])
      }
      for word in ManyEditsProject.rows {
        try scene.anki.call(
          "changeDeck",
          [
            "cards": try scene.note(word)["cards"], "deck": .string(scene.names.deck + "::Moved"),
          ])
      }
      return 6
    }

    private func editModel() throws -> Int {
      let model = JSON.string(scene.names.model)
      try scene.anki.call(
        "updateModelTemplates",
        [
          "model": [
            "name": model,
            "templates": ["Recognition": ["Front": "Q: {{Word}}", "Back": "{{Meaning}}{{Text}}"]],
          ]
        ])
      try scene.anki.call(
        "updateModelStyling", ["model": ["name": model, "css": ".card { color: red; }\n"]])
      try scene.anki.call(
        "modelFieldSetFont", ["modelName": model, "fieldName": "Extra", "font": "Noto Sans"])
      try scene.anki.call(
        "modelFieldSetFontSize", ["modelName": model, "fieldName": "Extra", "fontSize": 33])
      return 4
    }

    private func editMedia() throws -> Int {
      let (old, new) = ("\(scene.names.suffix)-old.svg", "\(scene.names.suffix)-new.svg")
      for name in [old, new] {
        try scene.anki.call("storeMediaFile", ["filename": .string(name), "data": "bmV3"])
      }
      try scene.anki.call(
        "updateNoteFields",
        [
          "note": [
            "id": try scene.note("picture-1")["noteId"],
            "fields": ["Meaning": .string("<img src=\"\(new)\">")],
          ]
        ])
      return 2
    }

    private func deleteAndAdd() throws -> Int {
      try scene.anki.call("deleteNotes", ["notes": [try scene.note("gone-0")["noteId"]]])
      try scene.addByHand("made-0", meaning: "in Anki", tags: ["mine"])
      try scene.addByHand("made-1", meaning: "in Anki, too")
      return 3
    }
  }
}
