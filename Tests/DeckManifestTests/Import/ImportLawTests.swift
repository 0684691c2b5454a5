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
      random: .printingSeed("imports", environment: ProcessInfo.processInfo.environment))
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
    let rest = draft(of: imported, options, without: [1, 2])
    #expect(proof(of: rest).refused.isEmpty)
    #expect(rest.notes.map(\.id) == ["good", "fine"])
  }

  private func draft(
    of imported: ImportedCollection, _ options: ImportOptions, without: Set<Int> = []
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
