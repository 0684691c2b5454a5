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

  @Test(
    "marks that join a delimiter to one letter change nothing", arguments: Marks.all,
    ImportOptions.NoteFormat.allCases)
  func marks(mark: String, notes: ImportOptions.NoteFormat) throws {
    let model = NoteType(
      name: Canonical.modelName("\(mark)M\(mark)"), kind: .cloze,
      fields: [
        Field(name: Canonical.fieldName("\(mark)Text")),
        Field(name: Canonical.fieldName("x\(mark)")),
      ],
      templates: [
        CardTemplate(
          name: Canonical.templateName("\(mark)C"), front: "{{cloze:\(mark)Text}}\(mark)",
          back: "{{cloze:\(mark)Text}}\(mark){{x\(mark)}}")
      ], css: ".card\(mark){}\(mark)")
    let texts = [
      "{{c1::\(mark)}}\(mark)", "\"\(mark)\" {{c1,2::a\(mark)::\(mark)b}}",
      ",\(mark), ;\(mark) {{c1::'\(mark)}}",
      "{{c1::both}} '\(mark)\"\(mark)'\(mark): {\(mark)}",
      "{{c1::#}}\(mark) : \(mark)", "\(mark)\"{{c1::x}}\(mark)\n\(mark)",
    ]
    let all = texts.enumerated().map { number, text in
      Note(
        noteID: Int64(number), guid: "g\(number)", model: model.name,
        deck: Canonical.deckName("✏\(mark)::\(mark)Liebe::➡\(mark) Vor"),
        fields: [
          NoteField(model.fields[0].name, Canonical.fieldText(text)),
          NoteField(model.fields[1].name, Canonical.fieldText("<br>\(mark)\(text)")),
        ], tags: Canonical.tags(["\(mark)a::\(mark)b"]))
    }
    let imported = ImportedCollection(
      CollectionState(
        models: [model], decks: [Deck(name: all[0].deck, about: "x\(mark)")], notes: all))
    for split in ImportOptions.Split.allCases {
      let options = ImportOptions(namespace: "law", split: split, notes: notes)
      let draft = draft(of: imported, options)
      let proof = proof(of: draft)
      #expect(proof.problems.map(\.message) == [] && proof.refused.isEmpty, "\(split)")
      #expect(proof.differences == [], "\(split)")
      #expect(
        draft.files.allSatisfy { !$0.path.unicodeScalars.contains("/\(mark)".unicodeScalars) },
        "\(split)")
      try checkNothingIsNew(in: imported, options, proof, draft)
    }
  }

  /// Marks of five scripts, the selector of emoji and the joiner: each joins what stands before it.
  enum Marks {
    static let all = [
      "\u{301}", "\u{FE0F}", "\u{200D}", "\u{20E3}", "\u{5B7}", "\u{93E}", "\u{E33}", "\u{64E}",
      "\u{F72}",
    ]
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

  @Test("what Anki holds and would not take anew is written, too")
  func kept() throws {
    let model = NoteType(
      name: "M", fields: [Field(name: "Word")],
      templates: [CardTemplate(name: "C", front: "{{Word}}", back: "")])
    let notes = ["good", "<br>", "{{c1::cloze}}", "fine"].map {
      Note(model: "M", deck: "D", fields: [NoteField("Word", $0)])
    }
    let imported = ImportedCollection(CollectionState(models: [model], notes: notes))
    let options = ImportOptions(namespace: "law")
    let draft = draft(of: imported, options)
    let proof = proof(of: draft)
    #expect(proof.refused.isEmpty && proof.problems.isEmpty && proof.differences == [])
    #expect(draft.notes.map(\.id) == ["good", "note", "cloze", "fine"])
  }

  @Test("a note type that Anki holds and would not take anew is written with its notes")
  func keptModel() throws {
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
    let draft = draft(of: imported, options)
    let proof = proof(of: draft)
    #expect(proof.refusedModels.isEmpty && proof.refused.isEmpty && proof.problems.isEmpty)
    #expect(proof.differences == [])
    #expect(Set(draft.models.map(\.name)) == ["Twins", "Fine", "Lost"])
    #expect(draft.notes.count == 4)
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
