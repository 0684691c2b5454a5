import DeckModel
import Testing

@testable import DeckManifest

@Suite("How imported decks look in files")
struct ImportTextTests {
  private static let imported = ImportedCollection(
    CollectionState(
      models: [
        NoteType(
          name: "Vocabulary", fields: [Field(name: "Word"), Field(name: "Meaning", size: 30)],
          templates: [CardTemplate(name: "Recognition", front: "{{Word}}", back: "{{Meaning}}")],
          css: ".card { }\n")
      ],
      decks: [Deck(name: "French", about: "<b>All</b>")],
      notes: [
        Note(
          noteID: 1, guid: "e+/O]%*qfk", model: "Vocabulary", deck: "French::B1",
          fields: [NoteField("Word", "bonjour"), NoteField("Meaning", "hello,\ngood day")],
          tags: ["deckform::other", "french", "greeting"]),
        Note(
          noteID: 2, model: "Vocabulary", deck: "French::B1",
          fields: [NoteField("Word", "Bonjour !"), NoteField("Meaning", "")], tags: ["french"]),
      ]))

  @Test("a file for each deck, with what its notes share said once")
  func decks() {
    let files = files(ImportOptions(namespace: "french"))
    #expect(
      files.map(\.path) == [
        "models/vocabulary/style.css", "models/vocabulary/recognition.front.html",
        "models/vocabulary/recognition.back.html", "models/vocabulary/model.yaml",
        "decks/french/b1.yaml", "decks/french.yaml", "deckform.yaml",
      ])
    #expect(
      files[4].text == """
        defaults:
          model: Vocabulary
          deck: French::B1
          tags: [french]

        notes:
          - id: bonjour
            guid: e+/O]%*qfk
            fields:
              Word: bonjour
              Meaning: |-
                hello,
                good day
            tags: [greeting]

          - id: bonjour-2
            fields:
              Word: Bonjour !
              Meaning: ""

        """)
    #expect(files[5].text == "decks:\n  - name: French\n    description: <b>All</b>\n")
    #expect(
      files[3].text == """
        models:
          - name: Vocabulary
            fields:
              - Word
              - name: Meaning
                size: 30
            css: { file: style.css }
            templates:
              - name: Recognition
                front: { file: recognition.front.html }
                back: { file: recognition.back.html }

        """)
  }

  @Test("tables have a row for each note")
  func tables() {
    let files = files(ImportOptions(namespace: "french", split: .none, notes: .csv))
    #expect(
      files.first { $0.path == "decks/notes.csv" }?.text == """
        id,guid,Word,Meaning,tags
        bonjour,e+/O]%*qfk,bonjour,"hello,
        good day",french greeting
        bonjour-2,,Bonjour !,,french

        """)
    #expect(
      files.first { $0.path == "decks/notes.yaml" }?.text == """
        tables:
          - file: notes.csv
            id: "{id}"
            guid: "{guid}"
            model: Vocabulary
            deck: French::B1
            fields:
              Word: "{Word}"
              Meaning: "{Meaning}"
            tags: ["{tags}"]

        """)
  }

  @Test(
    "ids are readable",
    arguments: [
      ("What is it?", "what-is-it"), ("<b>Été</b> &amp; hiver", "été-hiver"),
      ("日本 (にほん)", "日本-にほん"),
      ("{{c1::Paris::city}} is {{c2::big}}", "paris-is-big"),
      ("<img src=\"ug-flag.svg\">", "ug-flag-svg"),
      ("!?", ""), (String(repeating: "ab", count: 50), String(repeating: "ab", count: 30)),
    ])
  func ids(_ text: String, _ id: String) {
    #expect(Slug.of(NoteNaming.readable(text)) == id)
  }

  private func files(_ options: ImportOptions) -> [WrittenFile] {
    ImportDraft(
      Self.imported, media: [], options, into: nil, knowing: KnownNotes(), besides: [],
      projectFile: { _ in "deckform: 1\nnamespace: french\n" }
    ).files
  }
}
