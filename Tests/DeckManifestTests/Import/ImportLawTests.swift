import DeckFiles
import DeckModel
import FileFixtures
import Foundation
import SeededRandom
import Testing

@testable import DeckManifest

@Suite("What an import writes says what its source says")
struct ImportLawTests {
  @Test(
    "files are read back as the very collection, in every layout",
    arguments: ImportOptions.Split.allCases, ImportOptions.NoteFormat.allCases)
  func readBack(split: ImportOptions.Split, notes: ImportOptions.NoteFormat) throws {
    var source = RandomCollection(
      random: .printingSeed("imports"))
    for _ in 0..<25 {
      let imported = source.collection()
      let options = ImportOptions(namespace: "law", split: split, notes: notes)
      let draft = draft(of: imported, options)
      let proof = proof(of: draft)
      #expect(proof.problems.map { "\($0.code) \($0.message)" } == [])
      #expect(proof.refused.map { "\($0.problem.code) \($0.problem.message)" } == [])
      #expect(proof.differences == [])
      #expect(draft.notes.count == imported.collection.notes.count)
      #expect(draft.files == self.draft(of: imported, options).files)
      #expect(Set(draft.files.map(\.path)).count == draft.files.count)
      try checkNothingIsNew(in: imported, options, proof, draft)
    }
  }

  /// What was imported is known when it is imported again.
  private func checkNothingIsNew(
    in imported: ImportedCollection, _ options: ImportOptions, _ proof: ImportProof,
    _ draft: ImportDraft
  ) throws {
    let desired = try #require(proof.desired).withGUIDs()
    let numbers = draft.notes.reduce(into: [Int64: String]()) { $0[$1.noteID ?? 0] = $1.id }
    let again = ImportDraft(
      imported, media: RandomCollection.media, options, into: desired,
      knowing: KnownNotes(desired, numbers: numbers), besides: draft.files.map(\.path),
      projectFile: { _ in "" })
    #expect(again.notes.isEmpty && again.presentCount == draft.notes.count)
    #expect(again.files == [])
  }

  @Test("an id field gives the ids, and is not written twice")
  func idField() throws {
    let model = NoteType(
      name: "M", fields: [Field(name: "Word"), Field(name: "Key")],
      templates: [CardTemplate(name: "C", front: "{{Word}}", back: "")])
    let notes = [("one", "k1"), ("two", "k&amp;2"), ("three", "k1"), ("four", "")].map {
      word, key in
      Note(
        model: "M", deck: "D", fields: [NoteField("Word", word), NoteField("Key", key)])
    }
    let draft = draft(
      of: ImportedCollection(CollectionState(models: [model], notes: notes)),
      ImportOptions(namespace: "law", idField: "Key"))
    #expect(draft.notes.map(\.id) == ["k1", "k&2", "k1-2", "four"])
    #expect(proof(of: draft).differences == [])
    let text = try #require(draft.files.first { $0.path == "decks/d.yaml" }?.text)
    #expect(text.components(separatedBy: "Key:").count == 3)
    #expect(
      try #require(draft.files.first { $0.path == "models/m/model.yaml" }).text
        .contains("id_field: Key\n"))
  }

  @Test("a note that no file may hold is named with its reason, and the others are written")
  func refused() throws {
    let model = NoteType(
      name: "M", fields: [Field(name: "Word")],
      templates: [CardTemplate(name: "C", front: "{{Word}}", back: "")])
    let notes = ["good", "<br>", "{{c1::cloze}}", "fine"].map {
      Note(model: "M", deck: "D", fields: [NoteField("Word", $0)])
    }
    let imported = ImportedCollection(CollectionState(models: [model], notes: notes))
    let options = ImportOptions(namespace: "law")
    let first = proof(of: draft(of: imported, options))
    #expect(first.refused.map(\.place) == [1, 2])
    #expect(first.refused.map(\.problem.code) == [.emptyFirstField, .misplacedCloze])
    var leftOut = LeftOut()
    leftOut.notes = [1, 2]
    let rest = draft(of: imported, options, without: leftOut)
    #expect(proof(of: rest).refused.isEmpty)
    #expect(rest.notes.map(\.id) == ["good", "fine"])
  }

  @Test("a note type that no file may hold is named with its reason, and the others are written")
  func refusedModel() throws {
    func model(_ name: String, _ fronts: String...) -> NoteType {
      NoteType(
        name: name, fields: [Field(name: "Word")],
        templates: fronts.enumerated().map {
          CardTemplate(name: "C\($0.offset)", front: $0.element, back: "")
        })
    }
    let models = [
      model("Twins", "{{Word}}", "{{Word}}"), model("Fine", "{{Word}}<!-- {{Old}} -->"),
      model("Lost", "{{Nothing}}"),
    ]
    let notes = ["Twins", "Fine", "Lost", "Fine"].map {
      Note(model: $0, deck: "D", fields: [NoteField("Word", $0 == "Lost" ? "" : $0)])
    }
    let imported = ImportedCollection(CollectionState(models: models, notes: notes))
    let options = ImportOptions(namespace: "law")
    let first = proof(of: draft(of: imported, options))
    #expect(first.refusedModels.map(\.model.name) == ["Lost", "Twins"])
    #expect(
      first.refusedModels.map(\.problem.code) == [.templateUnknownField, .templateMakesNoCard])
    #expect(first.refused.isEmpty && first.problems.isEmpty)
    var leftOut = LeftOut()
    leftOut.models = ["Lost", "Twins"]
    let rest = draft(of: imported, options, without: leftOut)
    let again = proof(of: rest)
    #expect(again.refusedModels.isEmpty && again.problems.isEmpty && again.differences == [])
    #expect(rest.notes.map(\.id) == ["fine", "fine-2"])
    #expect(rest.models.map(\.name) == ["Fine"])
  }

  @Test("a note type whose name differs in case only from one of the project is left out")
  func refusedForItsName() throws {
    func model(_ name: String) -> NoteType {
      NoteType(
        name: name, fields: [Field(name: "Word")],
        templates: [CardTemplate(name: "C", front: "{{Word}}", back: "")])
    }
    let imported = ImportedCollection(
      CollectionState(
        models: [model("Word"), model("WORD")],
        notes: ["Word", "WORD"].map {
          Note(model: $0, deck: "D", fields: [NoteField("Word", $0)])
        }))
    let first = proof(of: draft(of: imported, ImportOptions(namespace: "law")))
    #expect(first.refusedModels.map(\.problem.code) == [.duplicateName])
    #expect(first.problems.isEmpty)
  }

  private func draft(
    of imported: ImportedCollection, _ options: ImportOptions, without: LeftOut = LeftOut()
  ) -> ImportDraft {
    ImportDraft(
      imported, without: without, media: RandomCollection.media, options, into: nil,
      knowing: KnownNotes(), besides: [],
      projectFile: { "deckform: 1\nnamespace: law\n" + ($0 ? "media_names: keep\n" : "") })
  }

  /// The proof over files in memory.
  private func proof(of draft: ImportDraft) -> ImportProof {
    let present = RandomCollection.media.map { ("/p/media/\($0)", Array($0.utf8)) }
    let texts = draft.files.map { ("/p/\($0.path)", Array($0.text.utf8)) }
    return ImportProof(
      of: draft, in: "/p",
      reader: OverlaidFiles(
        texts: Dictionary(uniqueKeysWithValues: texts),
        over: MemoryFiles(Dictionary(uniqueKeysWithValues: present))))
  }
}
