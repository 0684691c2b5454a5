import Foundation
import Testing

extension AnkiTests {
  /// Things that have another name in the files now.
  @Suite struct RenameTests {
    let scene: Scene

    init() throws {
      scene = try Scene()
    }

    private var model: JSON { .string(scene.names.model) }

    @Test func aFieldKeepsItsData() async throws {
      try await scene.applyFully()
      let number = try scene.note("bonjour")["noteId"]
      try scene.project.change(
        "models/word.yaml", from: "[Word, Meaning, Extra]",
        to: "[Word, { name: Sense, was: Meaning }, Extra]")
      try scene.project.change("models/word.yaml", from: "{{Meaning}}", to: "{{Sense}}")
      try scene.project.change("decks/words.yaml", from: "Meaning: hello", to: "Sense: good day")
      try scene.project.change("decks/words.yaml", from: "Meaning: thanks", to: "Sense: thanks")
      #expect(try await scene.operations() == ["renameField", "updateNoteFields"])
      try await scene.applyFully()
      let note = try scene.note("bonjour")
      #expect(note["noteId"] == number)
      #expect(note.field("Sense") == "good day")
      #expect(try scene.note("merci").field("Sense") == "thanks")
    }

    @Test func aTemplateKeepsItsCards() async throws {
      try await scene.applyFully()
      let cards = try scene.note("bonjour")["cards"]
      try scene.project.change(
        "models/word.yaml", from: "name: Recognition", to: "name: Reading\n        was: Recognition"
      )
      #expect(try await scene.operations() == ["renameTemplate"])
      try await scene.applyFully()
      #expect(try scene.note("bonjour")["cards"] == cards)
      #expect(
        try scene.anki.call("modelTemplates", ["modelName": model]).keys == ["Reading"])
    }

    @Test func aDeckTakesItsCardsAlongAndGoesWhenItIsEmpty() async throws {
      try await scene.applyFully()
      let cards = try scene.note("bonjour")["cards"]
      try scene.addByHand("salut", meaning: "hi", tags: ["own"])
      let new = "New \(scene.names.suffix)"
      try scene.project.change("decks/words.yaml", from: scene.names.deck, to: new)
      try scene.project.change(
        "decks/words.yaml", from: "notes:\n",
        to: "decks: [{ name: \(new), was: \(scene.names.deck) }]\nnotes:\n")
      try await scene.applyFully()
      #expect(try scene.anki.call("getDecks", ["cards": cards]).keys == [new])
      let names = try scene.anki.call("deckNames").elements.compactMap(\.text)
      #expect(names.contains(scene.names.deck), "the learner's own note lies there")
      try scene.anki.call("deleteNotes", ["notes": [scene.note("salut")["noteId"]]])
      #expect(try await scene.operations() == ["deleteDeck"])
      try await scene.applyFully()
      let rest = try scene.anki.call("deckNames").elements.compactMap(\.text)
      #expect(!rest.contains(scene.names.deck))
    }

    @Test func aModelCannotBeRenamedHereAndIsUsedUnderItsOldName() async throws {
      try await scene.applyFully()
      let new = "Better \(scene.names.suffix)"
      try scene.project.change(
        "models/word.yaml", from: "name: \(scene.names.model)",
        to: "name: \(new)\n    was: \(scene.names.model)")
      try scene.project.change(
        "decks/words.yaml", from: "model: \(scene.names.model)", to: "model: \(new)")
      let plan = try await scene.plan()
      #expect(plan.status == 0, "\(plan)")
      #expect(plan.output.contains("not possible on this target"), "\(plan)")
      try scene.project.change("decks/words.yaml", from: "hello", to: "good day")
      try await scene.applyFully()
      #expect(try scene.note("bonjour").field("Meaning") == "good day")
    }

    @Test func aFieldWithDataIsTakenAwayOnlyByItsName() async throws {
      try scene.project.change(
        "decks/words.yaml", from: "Meaning: hello }", to: "Meaning: hello, Extra: more }")
      try await scene.applyFully()
      try scene.project.change(
        "models/word.yaml", from: "[Word, Meaning, Extra]", to: "[Word, Meaning]")
      try scene.project.change("decks/words.yaml", from: ", Extra: more", to: "")
      let first = try await scene.apply()
      #expect(first.status == 4, "\(first)")
      let second = try await scene.apply("--allow", "full-sync")
      #expect(second.status == 4, "\(second)")
      #expect(second.everything.contains("--allow remove-field=Extra"), "\(second)")
      #expect(try scene.note("bonjour").field("Extra") == "more")
      try await scene.applyFully("--allow", "full-sync,remove-field=Extra")
      #expect(try scene.note("bonjour").field("Extra") == nil)
    }

    @Test func mediaThatNobodyUsesGoes() async throws {
      let (name, shared) = ("a\(scene.names.suffix).txt", "b\(scene.names.suffix).txt")
      for file in [name, shared] { try scene.project.write("media/\(file)", file) }
      try scene.project.change(
        "deckform.yaml", from: "targets:", to: "policy: { removed: delete }\ntargets:")
      try scene.project.change(
        "decks/words.yaml", from: "Meaning: hello }",
        to: "Meaning: hello, Extra: '<a href=\"\(name)\">1</a><a href=\"\(shared)\">2</a>' }")
      try await scene.applyFully()
      try scene.addByHand("salut", meaning: "see \(shared)")
      try scene.project.change(
        "decks/words.yaml",
        from: ", Extra: '<a href=\"\(name)\">1</a><a href=\"\(shared)\">2</a>'", to: ", Extra: ''")
      #expect(try await scene.operations() == ["updateNoteFields", "deleteMedia"])
      try await scene.applyFully()
      func content(_ name: String) throws -> JSON {
        try scene.anki.call("retrieveMediaFile", ["filename": .string(name)])
      }
      #expect(try content(name) == false)
      #expect(try content(shared) != false)
    }
  }
}
