import DeckFiles
import DeckModel
import FileFixtures
import Testing

@testable import DeckManifest

@Suite("Files of a project in canonical layout")
struct FormatDraftTests {
  @Test("the project file and all files that it includes are formatted, and proved")
  func everyFile() {
    let draft = draft([
      "deckform.yaml": "deckform:  1\nnamespace: t\n", "decks/a.yaml": "notes:   []\n",
      "decks/b.yaml": "notes: []\n", "models/models.yaml": MarkedProject.models,
      "other/c.yaml": "notes:   []\n", "decks/d.txt": "a:   1",
    ])
    #expect(draft.changes.map(\.path) == ["deckform.yaml", "decks/a.yaml"])
    #expect(draft.changes.map { text($0.after) } == ["deckform: 1\nnamespace: t\n", "notes: []\n"])
    #expect(draft.fileCount == 4)
    #expect(draft.problems.isEmpty && draft.doubts.isEmpty)
  }

  @Test("only the files that are asked for")
  func someFiles() {
    let files = ["decks/a.yaml": "notes:   []\n", "decks/b.yaml": "notes:   []\n"]
    #expect(draft(files, paths: ["decks/b.yaml"]).changes.map(\.path) == ["decks/b.yaml"])
  }

  @Test("YAML that cannot be read is a problem; anything else that is wrong is not")
  func problems() {
    let broken = draft(["decks/a.yaml": "notes:   []\n", "decks/b.yaml": "a: [\n"])
    #expect(broken.problems.map(\.code) == [.invalidYAML])
    #expect(broken.problems.first?.location?.file == "decks/b.yaml")
    let wrong = draft(["decks/a.yaml": "noets:   []\nnotes: [{fields: 1}]\n"])
    #expect(wrong.problems.isEmpty && wrong.doubts.isEmpty)
    #expect(wrong.changes.map { text($0.after) } == ["noets: []\nnotes: [{ fields: 1 }]\n"])
    #expect(draft(["deckform.yaml": "{"]).problems.map(\.code) == [.invalidYAML])
    #expect(draft([:], paths: ["decks/none.yaml"]).problems.map(\.code) == [.unreadableFile])
  }

  @Test("what differs is found with its file; places are no difference")
  func proof() {
    let one = loaded(["decks/a.yaml": note("a"), "decks/b.yaml": note("b")])
    #expect(
      one.files(
        differingFrom: loaded(["decks/a.yaml": "\n" + note("a"), "decks/b.yaml": note("b")])) == nil
    )
    for other in ["c", "b }, tags: [x], <<: {", "b, Back: x"] {
      let other = loaded(["decks/a.yaml": note("a"), "decks/b.yaml": note(other)])
      #expect(one.files(differingFrom: other)?.contains("decks/b.yaml") ?? false)
    }
    #expect(one.files(differingFrom: loaded(["decks/a.yaml": note("a")])) != nil)
    let renamed = MarkedProject.models.replacing("name: Card", with: "name: Other")
    let other = loaded([
      "decks/a.yaml": note("a"), "decks/b.yaml": note("b"), "models/models.yaml": renamed,
    ])
    #expect(one.files(differingFrom: other) == ["models/models.yaml"])
  }

  @Test("ids are written where there are none: the very ones that notes go by")
  func ids() {
    let change = assigned(
      """
      defaults: { model: Basic, deck: D }
      notes:
      - fields: { Front: one }
      - fields:
          Front: "<b>two</b>: &amp; 2"
      - {fields: {Front: "3, 4"}}
      - &five
        ? fields
        : { Front: five }
      - <<: *five
        fields: { Front: six }
      - id: seven
        fields: { Front: 7 }
      decks:
      - name: E
        notes:
        - !!map
          # about it
          tags: []
          fields: { Front: eight }
      """)
    #expect(
      change.map { text($0.after) } == """
        defaults: { model: Basic, deck: D }
        notes:
          - id: one
            fields: { Front: one }
          - id: "two: & 2"
            fields:
              Front: "<b>two</b>: &amp; 2"
          - { id: "3, 4", fields: { Front: "3, 4" } }
          - &five
            id: five
            ? fields
            : { Front: five }
          - id: six
            <<: *five
            fields: { Front: six }
          - id: seven
            fields: { Front: 7 }
        decks:
          - name: E
            notes:
              - !!map
                # about it
                id: eight
                tags: []
                fields: { Front: eight }

        """)
    #expect(change?.ids == 6)
  }

  @Test("what cannot get an id is named with the reason")
  func remarks() {
    let draft = draft(
      [
        "decks/a.yaml": """
        defaults: { model: Basic, deck: D }
        notes:
          - fields: {}
          - fields: { Front: "\(String(repeating: "e\u{301}\u{302}", count: 150))" }
          - fields: { Front: good }
        tables:
          - { file: t.csv, fields: { Front: "{w}" } }
          - { file: t.csv, id: "t{w}", fields: { Front: "{w}" } }
        """, "decks/t.csv": "w\n1\n",
      ], assigningIDs: true)
    #expect(draft.remarks.map(\.location.line) == [3, 4, 7])
    #expect(
      draft.remarks.map(\.reason).map { $0.prefix(12) } == [
        "the note has", "the id made ", "rows of a ta",
      ])
    #expect(draft.changes.map(\.ids) == [1])
    #expect(draft.doubts.isEmpty)
  }

  private func assigned(_ text: String) -> FormatDraft.Change? {
    let draft = draft(["decks/a.yaml": text], assigningIDs: true)
    #expect(draft.doubts.isEmpty && draft.problems.isEmpty && draft.remarks.isEmpty)
    #expect(loaded(["decks/a.yaml": text]).problems.isEmpty)
    return draft.changes.first
  }

  private func draft(
    _ files: [String: String], paths: [String] = [], assigningIDs: Bool = false
  ) -> FormatDraft {
    FormatDraft(folder: "/p", paths: paths, assigningIDs: assigningIDs, reader: reader(files))
  }

  private func loaded(_ files: [String: String]) -> LoadedProject {
    LoadedProject(folder: "/p", reader: reader(files))
  }

  private func reader(_ files: [String: String]) -> MemoryFiles {
    let common = [
      "deckform.yaml": MarkedProject.projectFile, "models/models.yaml": MarkedProject.models,
    ]
    let all = common.merging(files) { $1 }
    return MemoryFiles(
      text: Dictionary(uniqueKeysWithValues: all.map { ("/p/\($0.key)", $0.value) }))
  }

  private func note(_ front: String) -> String {
    "notes: [{ id: x\(front.prefix(1)), model: Basic, deck: D, fields: { Front: \(front) } }]\n"
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
