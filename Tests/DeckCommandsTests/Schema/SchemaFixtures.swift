/// Files that are right or wrong in their structure.
enum SchemaFixtures {
  /// The other files of the project that a fixture is part of.
  static let surroundings = [
    "/p/deckform.yaml": "deckform: 1\nnamespace: test\n",
    "/p/models/model.yaml": """
    models:
      - name: Basic
        fields: [Front, Back]
        templates: [{ name: Card, front: "{{Front}}", back: "{{Back}}" }]

    """,
    "/p/decks/words.csv": "word,level\na,1\n",
    "/p/decks/more.csv": "word,more\na,b\n",
  ]

  static let goodProjects = [
    """
    deckform: 1
    namespace: test
    include: ["decks/*.yaml"]
    media: [media, pictures]
    media_names: hash
    mark: none
    allow_outside: true
    target: release
    targets:
      anki:
        type: ankiconnect
        url: http://127.0.0.1:8765
        profile: User 1
        key: { env: ANKICONNECT_KEY }
      second: { type: ankiconnect, key: { file: key.txt } }
      third: { type: ankiconnect, key: { command: [pass, show, anki] } }
      release: { type: package, path: build/test.apkg }
    policy:
      removed: keep
      drift: keep
      limits: { delete: 10%, reviews: 5 }
    """,
    "deckform: \"1\"\nnamespace: 2026\n",
    "deckform: 1\nnamespace: x\ninclude: decks/*.yaml\nmedia: pictures\n",
    "deckform: 1\nnamespace: x\nallow_outside: True\n",
    "deckform: 1\nnamespace: x\nallow_outside: \"false\"\n",
    "deckform: 1\nnamespace: x\ntargets: {}\n",
  ]

  static let badProjects = [
    "deckform: 1\n",
    "namespace: x\n",
    "- deckform: 1\n",
    "deckform: 2\nnamespace: x\n",
    "deckform: 1\nnamespace:\n",
    "deckform: 1\nnamespace: [x]\n",
    "deckform: 1\nnamespace: x\nnamspace: y\n",
    "deckform: 1\nnamespace: x\ninclude: { a: b }\n",
    "deckform: 1\nnamespace: x\ninclude:\n",
    "deckform: 1\nnamespace: x\nmedia: [[a]]\n",
    "deckform: 1\nnamespace: x\nmedia_names: digest\n",
    "deckform: 1\nnamespace: x\nmark: yes\n",
    "deckform: 1\nnamespace: x\nallow_outside: yes\n",
    "deckform: 1\nnamespace: x\ntargets:\n",
    "deckform: 1\nnamespace: x\ntargets: [a]\n",
    "deckform: 1\nnamespace: x\ntargets: { a: b }\n",
    "deckform: 1\nnamespace: x\ntargets: { a: {} }\n",
    "deckform: 1\nnamespace: x\ntargets: { a: { type: anki } }\n",
    "deckform: 1\nnamespace: x\ntargets: { a: { type: package } }\n",
    "deckform: 1\nnamespace: x\ntargets: { a: { path: x.apkg } }\n",
    "deckform: 1\nnamespace: x\ntargets: { a: { type: package, path: a.apkg, url: b } }\n",
    "deckform: 1\nnamespace: x\ntargets: { a: { type: ankiconnect, path: a.apkg } }\n",
    "deckform: 1\nnamespace: x\ntargets: { a: { type: ankiconnect, key: secret } }\n",
    "deckform: 1\nnamespace: x\ntargets: { a: { type: ankiconnect, key: {} } }\n",
    "deckform: 1\nnamespace: x\ntargets: { a: { type: ankiconnect, key: { env: A, file: b } } }\n",
    "deckform: 1\nnamespace: x\ntargets: { a: { type: ankiconnect, key: { command: pass } } }\n",
    "deckform: 1\nnamespace: x\npolicy: keep\n",
    "deckform: 1\nnamespace: x\npolicy: { removed: drop }\n",
    "deckform: 1\nnamespace: x\npolicy: { drift: ask }\n",
    "deckform: 1\nnamespace: x\npolicy: { limits: { remove: 1 } }\n",
  ]

  static let goodFiles = [
    """
    defaults: { model: Basic, deck: D, tags: a b }
    models:
      - name: Words
        was: Old
        protect: true
        kind: standard
        id_field: Word
        fields:
          - Word
          - name: Meaning
            was: Sense
            format: markdown
            font: Noto Serif
            size: 20
            rtl: false
            description: what it means
            manage: initial
        css: { file: style.css }
        templates:
          - name: Card
            was: Old card
            front: { file: front.html }
            back: "{{Meaning}}"
    decks:
      - name: D
        was: E
        protect: false
        description: { file: about.html }
        notes:
          - id: 1
            was: [0, "00"]
            protect: true
            model: Basic
            deck: D
            guid: g
            tags: [c, d]
            fields:
              Front: 1.10
              Back: [{ image: a.png, alt: a }, { audio: a.mp3 }, { video: a.mp4 }, text, no]
    notes:
      - { id: h, fields: { Front: { html: "<b>x</b>" }, Back: { markdown: "*x*" } } }
      - { id: t, fields: { Front: { text: a < b } } }
    tables:
      - file: words.csv
        join: [{ file: more.csv, on: word }]
        where: { word: a, level: [1, 2] }
        id: "{word}"
        guid: "{word}"
        model: Basic
        deck: D
        fields: { Front: "{word}", Back: { markdown: "{more}" } }
        tags: ["{level}"]
    """,
    "models:\ndecks:\nnotes:\ntables:\n",
    "decks: [{ name: D, notes: }]",
    """
    models:
      - name: M
        fields: [{ name: A, size: "12", rtl: "true" }]
        templates: [{ name: T, front: "{{A}}", back: x }]
    """,
    "notes: [{ id: yes, fields: &f { Front: ~x } }, { id: off, fields: { <<: *f } }]",
  ]

  static let badFiles = [
    "- a\n",
    "text\n",
    "note: []\n",
    "defaults:\n",
    "defaults: [a]\n",
    "defaults: { modle: x }\n",
    "defaults: { tags: { a: b } }\n",
    "defaults: { tags: }\n",
    "notes: text\n",
    "notes: [text]\n",
    "notes: [{ id: a }]\n",
    "notes: [{ id: a, fields: }]\n",
    "notes: [{ id: a, fields: [x] }]\n",
    "notes: [{ id: a, fields: { Front: } }]\n",
    "notes: [{ id: [a], fields: { Front: x } }]\n",
    "notes: [{ id: a, fields: { Front: {} } }]\n",
    "notes: [{ id: a, fields: { Front: { html: x, text: y } } }]\n",
    "notes: [{ id: a, fields: { Front: { html: x, alt: y } } }]\n",
    "notes: [{ id: a, fields: { Front: { picture: x } } }]\n",
    "notes: [{ id: a, fields: { Front: [[x]] } }]\n",
    "notes: [{ id: a, fields: { Front: { html: [x] } } }]\n",
    "notes: [{ id: a, fields: { Front: x }, tags: [[b]] }]\n",
    "notes: [{ id: a, fields: { Front: x }, guid: }]\n",
    "models: { a: b }\n",
    "models: [a]\n",
    "models: [{ fields: [A], templates: [{ name: T, front: \"{{A}}\", back: x }] }]\n",
    "models: [{ name: M, templates: [{ name: T, front: \"{{A}}\", back: x }] }]\n",
    "models: [{ name: M, fields: [A] }]\n",
    "models: [{ name: M, fields: A, templates: [{ name: T, front: \"{{A}}\", back: x }] }]\n",
    "models: [{ name: M, fields: [[A]], templates: [{ name: T, front: \"{{A}}\", back: x }] }]\n",
    "models: [{ name: M, fields: [A], templates: [{ front: \"{{A}}\", back: x }] }]\n",
    "models: [{ name: M, fields: [A], templates: [{ name: T, front: \"{{A}}\" }] }]\n",
    "models: [{ name: M, fields: [A], templates: [{ name: T, front: [x], back: x }] }]\n",
    model("kind: basic"), model("css: [a]"), model("css: { path: a }"), model("id_field:"),
    model("colour: red"),
    field("format: rst"), field("size: big"), field("size: 1.5"), field("size: 70000"),
    field("size: -1"), field("rtl: maybe"),
    field("manage: sometimes"), field("font: [x]"), field("hint: x"),
    "decks: [D]\n",
    "decks: [{ description: x }]\n",
    "decks: [{ name: D, description: [x] }]\n",
    "decks: [{ name: D, notes: x }]\n",
    "decks: [{ name: D, options: x }]\n",
    table("file: { path: words.csv }"), table("where: [a]"), table("where: { word: { a: b } }"),
    table("where: { word: }"), table("join: more.csv"), table("join: [more.csv]"),
    table("join: [{ file: more.csv }]"), table("join: [{ on: word }]"), table("id: [a]"),
    table("tags: { a: b }"), table("rows: 1"),
    "tables: [{ file: words.csv }]\n",
    "tables: [{ fields: { Front: x } }]\n",
  ]

  private static func model(_ key: String) -> String {
    """
    models:
      - name: M
        fields: [A]
        templates: [{ name: T, front: "{{A}}", back: x }]
        \(key)

    """
  }

  private static func field(_ key: String) -> String {
    """
    models:
      - name: M
        fields: [{ name: A, \(key) }]
        templates: [{ name: T, front: "{{A}}", back: x }]

    """
  }

  private static func table(_ key: String) -> String {
    (key.hasPrefix("file") ? "tables:\n  - " : "tables:\n  - file: words.csv\n    ")
      + "\(key)\n    fields: { Front: \"{word}\" }\n"
  }
}
