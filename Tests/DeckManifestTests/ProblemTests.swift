import DeckManifest
import Testing

@Suite("Every mistake is shown at its place")
struct ProblemTests {
  @Test("structure", arguments: Mistakes.structure)
  func structure(text: String) { check(text) }

  @Test("the project file", arguments: Mistakes.project)
  func project(text: String) { check(text) }

  @Test("models", arguments: Mistakes.models)
  func models(text: String) { check(text) }

  @Test("notes", arguments: Mistakes.notes)
  func notes(text: String) { check(text) }

  @Test("media", arguments: Mistakes.media)
  func media(text: String) { check(text) }

  @Test("tables", arguments: Mistakes.tables)
  func tables(text: String) { check(text) }

  private func check(_ text: String) {
    let project = MarkedProject(text)
    #expect(project.problems() == project.expected.sorted(), "\(project.load().problems)")
  }
}

/// Texts with mistakes, by what they are about.
enum Mistakes {
  static let structure = [
    """
    notes:
      - id: x
        model: Basic
        deck: D
        §E0102 feilds: { Front: x }
    """,
    """
    notes:
      - id: x
        model: Basic
        §E0103 model: Basic
        deck: D
        fields: { Front: x }
    """,
    """
    notes:
      - &one { id: x, model: Basic, deck: D, fields: &all { Front: x } }
      - { <<: *one, §E0103 <<: *one, id: y }
      - { <<: *one, id: z, fields: { <<: *all, §E0103 <<: *all } }
    """,
    """
    defaults: { model: Basic, deck: D }
    notes:
      - { id: a, fields: { Front: [x, §E0104 [y]] } }
      - { id: b, fields: { Front: { §E0104 html: x, text: y } } }
      - { id: c, fields: { Front: { html: x, alt: §E0102 y } } }
      - { id: d, fields: { Front: x, §E0102 [y]: z } }
    """,
    "§E0104 - a list",
    "notes: §E0104 text",
    "notes:\n  - id: x\n§E0101 \tmodel: y",
    "§E0102 note: []",
  ]

  static let project = [
    "=== deckform.yaml\n§E0105 deckform: 1",
    "=== deckform.yaml\ndeckform: §E0202 2\nnamespace: x",
    "=== deckform.yaml\ndeckform: 1\nnamespace: §E0109 My Deck",
    "=== deckform.yaml\ndeckform: 1\nnamespace: x\ninclude: [§E0203 nothing/*.yaml]",
    """
    === deckform.yaml
    deckform: 1
    namespace: x
    target: §E0204 anky
    targets:
      anki: { type: ankiconnect, key: §E0205 secret }
    """,
    "=== deckform.yaml\ndeckform: 1\nnamespace: x\ntargets:\n  p: { §E0105 type: package }",
    """
    === deckform.yaml
    deckform: 1
    namespace: x
    policy:
      removed: §E0109 drop
    """,
    """
    === deckform.yaml
    deckform: 1
    namespace: x
    allow_outside: TRUE
    targets:
      a: { type: ankiconnect, key: { §E0104 env: A, file: b } }
      b: { type: package, path: x.apkg, §E0102 url: y }
      c: { type: §E0109 pakage, path: x.apkg }
    policy:
      drift: §E0109 ask
      limits: { delete: §E0109 10 percent, reviews: §E0109 10% }
    """,
  ]

  static let models = [
    """
    models:
      - name: M
        fields: [A, §E0301 a]
        templates: [{ name: T, front: "{{A}}", back: x }]
    """,
    """
    models:
      - name: M
        fields: [A]
        templates:
          - { name: §W0302 T, front: "{{A}}{{Nope}}", back: x }
          - { name: §W0302 U, front: "no field", back: x }
          - { name: §W0301 V, front: "{{A}} {{", back: x }
          - { name: §W0302 W, front: "{{#A}}{{A}}", back: x }
          - { name: §W0301 X, front: "{{A}}{{}}", back: x }
          - { name: §W0301 Y, front: "{{#A}}text{{/A}}", back: x }
          - { name: §W0302 Z, front: "{{A}}.", back: "{{text: A}}" }
          - { name: old, front: "{{=<% %>=}}<%A%>", back: "<!-- {{Old}} -->" }
    """,
    """
    models:
      - name: M
        kind: cloze
        fields: [A]
        templates: [{ name: §W0302 T, front: "{{A}}", back: "{{cloze:A}}" }]
    """,
    """
    models:
      - name: §E0301 basic
        fields: [A]
        templates: [{ name: T, front: "{{A}}", back: x }]
    === models/models.yaml
    models:
      - name: §E0302 "Say \\"Hi\\""
        fields: [A]
        templates: [{ name: T, front: "{{A}}", back: x }]
    """.replacing("§E0301 basic", with: "basic"),
    """
    models:
      - name: M
        fields: [A]
        css: { file: §E0107 nope.css }
        templates: [{ name: T, front: "{{A}}", back: { file: §E0108 ../../x.html } }]
    """,
  ]

  static let notes = [
    """
    notes:
      - §E0404 { model: Basic, deck: D, fields: { Back: x } }
      - { id: §W0407 a, model: Basic, deck: D, fields: { Back: x } }
      - { id: b, model: Basic, deck: D, fields: { Front: §W0407 "<br>" } }
      - { id: c, model: Basic, deck: D, fields: { Front: x, §E0403 Bakc: y } }
      - { id: d, model: Gap, deck: D, fields: { Text: §W0405 no gap } }
      - { id: e, model: Basic, deck: D, fields: { Front: §W0406 "{{c1::x}}" } }
      - { id: f, model: Gap, deck: D, fields: { Text: "{{c1::x}}", Extra: §W0406 "{{c1::y}}" } }
      - { id: two, model: Gap, deck: D, fields: { Text: "{{c1,2::both}}" } }
      - { id: both, model: Basic, deck: D, fields: { Front: §W0406 "{{c1,2::both}}" } }
      - { id: mark, model: Gap, deck: D, fields: { Text: "क{{c1::ा}}\u{301}" } }
      - { id: §E0407 " g", model: Basic, deck: D, fields: { Front: x } }
      - §E0408 { id: h, model: Basic, fields: { Front: x } }
    """,
    """
    defaults: { model: Basic, deck: D }
    notes:
      - { id: a, fields: { Front: x } }
      - { id: §E0401 a, fields: { Front: y } }
      - { id: b, guid: g, fields: { Front: y } }
      - { id: §E0410 c, guid: g, fields: { Front: z } }
    """,
    """
    defaults: { model: Basic, deck: D }
    notes:
      - fields: { Front: same }
      - §E0401 fields: { Front: same }
    """,
    """
    defaults: { model: Basic, deck: D }
    notes:
      - { id: a, fields: { Front: x } }
      - { id: §E0401 b, was: a, fields: { Front: y } }
      - { id: c, was: [d, e], fields: { Front: z } }
      - { id: §E0401 f, was: e, fields: { Front: w } }
    """,
  ]

  static let media = [
    """
    defaults: { model: Basic, deck: D }
    notes:
      - { id: a, fields: { Front: §E0501 { image: nope.png } } }
      - { id: b, fields: { Front: §E0502 { image: pic.png } } }
      - { id: c, fields: { Front: §E0108 { image: ../../pic.png } } }
      - { id: d, fields: { Front: §W0501 "<img src='gone.png'>" } }
      - { id: e, fields: { Front: "<img src='https://example.org/x.png'><a href='#y'>z</a>" } }
      - { id: f, fields: { Front: { image: Pic.png } } }
      - { id: g, fields: { Front: §E0503 { image: other/Pic.png } } }
    === decks/Pic.png
    one
    === decks/other/Pic.png
    two
    """
  ]

  static let tables = [
    """
    tables:
      - file: words.csv
        model: Basic
        deck: D
        id: "{word}"
        fields: { Front: "{word}", Back: §E0602 "{meening}" }
    === decks/words.csv
    word,meaning
    a,b
    §E0601 c
    §E0601 d,e,f
    §E0401 a,again
    """,
    """
    tables:
      - file: words.csv
        join: [{ file: more.csv, on: word }]
        where: { §E0602 level: B1 }
        model: Basic
        deck: D
        id: "{word}"
        fields: { Front: "{word}", Back: "{more}" }
    === decks/words.csv
    word
    a
    === decks/more.csv
    word,more
    a,1
    §E0604 a,2
    """,
    """
    tables:
      - { file: words.csv, model: Basic, deck: D, fields: { Front: "{word}" } }
    === decks/words.csv
    word
    x
    §E0603 "never closed
    """,
  ]
}
