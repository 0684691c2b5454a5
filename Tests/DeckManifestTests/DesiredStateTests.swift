import DeckManifest
import DeckModel
import Testing

@Suite("What the files ask for")
struct DesiredStateTests {
  @Test("scalars are taken as written, whatever YAML would make of them")
  func literalText() throws {
    let notes = try notes(
      """
      defaults: { model: Basic, deck: D, tags: [all] }
      notes:
        - { id: 0755, fields: { Front: no }, tags: [2026-11-24, null] }
        - { id: 1.10, fields: { Front: ~ } }
      """)
    #expect(notes.map(\.id) == ["0755", "1.10"])
    #expect(notes.map { $0.text(of: "Front") } == ["no", "~"])
    #expect(notes[0].tags == ["2026-11-24", "all", "null"])
  }

  @Test("a field that is not mentioned is not managed, an empty one is emptied")
  func managedFields() throws {
    let notes = try notes(
      """
      defaults: { model: Basic, deck: D }
      notes:
        - { id: a, fields: { Front: x } }
        - { id: b, fields: { Back: "", Front: x } }
      """)
    #expect(notes[0].fields.map(\.name) == ["Front"])
    #expect(notes[1].fields.map(\.name) == ["Front", "Back"])
    #expect(notes[1].text(of: "Back") == "")
  }

  @Test("decks that differ in case are one deck, spelled as it is first")
  func deckSpelling() throws {
    let notes = try notes(
      """
      defaults: { model: Basic }
      notes:
        - { id: a, deck: Deck::One, fields: { Front: x } }
        - { id: b, deck: deck::one, fields: { Front: y } }
      """)
    #expect(notes.map(\.deck) == ["Deck::One", "Deck::One"])
  }

  @Test("anchors and merge keys work")
  func mergeKeys() throws {
    let notes = try notes(
      """
      notes:
        - &base { id: a, model: Basic, deck: D, fields: { Front: x } }
        - { <<: *base, id: b }
      """)
    #expect(notes.map(\.id) == ["a", "b"])
    #expect(notes[1].deck == "D")
  }

  @Test("an id is made from the first field when there is none")
  func derivedID() throws {
    let notes = try notes(
      "notes:\n  - { model: Basic, deck: D, fields: { Front: '<b>bon</b>jour' } }")
    #expect(notes.map(\.id) == ["bonjour"])
  }

  @Test("values become HTML, and media are known by the name that Anki gives them")
  func values() throws {
    let project = MarkedProject(
      """
      defaults: { model: Basic, deck: D }
      notes:
        - id: a
          fields:
            Front: [{ image: "A b.PNG", alt: 'x "y"' }, { audio: a.mp3 }, text]
      === decks/A b.PNG
      1
      === media/a.mp3
      2
      """)
    let collection = try #require(project.load().desired).collection
    #expect(
      collection.notes[0].text(of: "Front")
        == #"<img src="a b.png" alt="x &quot;y&quot;">[sound:a.mp3]text"#)
    #expect(collection.media.map(\.name) == ["a b.png", "a.mp3"])
    #expect(collection.media.map(\.path) == ["/project/decks/A b.PNG", "/project/media/a.mp3"])
  }

  @Test("rows of joined tables become notes")
  func tables() throws {
    let notes = try notes(
      """
      tables:
        - file: words.tsv
          join: [{ file: more.csv, on: word }]
          where: { level: [B1, B2] }
          id: "{word}"
          model: Basic
          deck: "D::{level}"
          fields: { Front: "{word} {{x}}", Back: { html: "{more}" } }
          tags: ["{tags}"]
      === decks/words.tsv
      word\tlevel\ttags
      a\tB1\tx, y
      b\tA1\t
      c\tB2\t
      === decks/more.csv
      word,more
      a,"1, ""2""
      3"
      """)
    #expect(notes.map(\.id) == ["a", "c"])
    #expect(notes[0].text(of: "Front") == "a {x}")
    #expect(notes.map { $0.text(of: "Back") } == ["1, \"2\"\n3", ""])
    #expect(notes[0].tags == ["x", "y"])
    #expect(notes.map(\.deck) == ["D::B1", "D::B2"])
    #expect(notes[1].location?.description == "decks/words.tsv:4:1")
  }

  @Test("the id field carries the id, unless the author wrote something there")
  func idField() throws {
    let notes = try notes(
      """
      models:
        - name: Keyed
          id_field: Key
          fields: [Word, Key]
          templates: [{ name: T, front: "{{Word}}", back: x }]
      defaults: { model: Keyed, deck: D }
      notes:
        - { id: a&b, fields: { Word: x } }
      """)
    #expect(notes[0].text(of: "Key") == "a&amp;b")
  }

  @Test(
    "models are known to the notes of every file, however their key is written",
    arguments: ["models", "'models'", #""models""#, #""\x6dodels""#, #""mod\u0065ls""#])
  func modelsAnywhere(key: String) throws {
    let loaded = MarkedProject(
      """
      defaults: { model: Later, deck: D }
      notes:
        - { id: a, fields: { Back: "**x**", Front: y } }
      === decks/zzz.yaml
      \(key):
        - name: Later
          fields: [Front, { name: Back, format: markdown }]
          templates: [{ name: T, front: "{{Front}}", back: x }]
      """
    ).load()
    #expect(loaded.problems == [])
    let note = try #require(loaded.desired?.collection.notes.first)
    #expect(note.fields.map(\.name) == ["Front", "Back"])
    #expect(note.text(of: "Back")?.contains("<strong>") == true)
  }

  private func notes(_ text: String) throws -> [Note] {
    let loaded = MarkedProject(text).load()
    #expect(loaded.problems == [])
    return try #require(loaded.desired).collection.notes
  }
}
