import DeckFiles
import DeckModel
import FileFixtures
import Testing

@testable import DeckManifest

@Suite("Edits made in Anki come into the lines they belong to")
struct PullFileTests {
  private static let model = """
    models:
      - name: M
        fields:
          - Word # the first
          - { name: Text, format: markdown }
          - { name: Plain, format: text }
          - { name: Html, size: 12 }
        css: |
          .card { }
        templates:
          - { name: C, front: "{{Word}}", back: { file: back.html } }

    """

  /// The project with one deck file.
  private func files(_ deck: String) -> [String: String] {
    [
      "/p/deckform.yaml": "deckform: 1\nnamespace: t\n", "/p/models/m.yaml": Self.model,
      "/p/models/back.html": "{{Text}}", "/p/decks/a.yaml": deck, "/p/media/x.svg": "x",
      "/p/decks/pics/y.svg": "y",
    ]
  }

  private func pull(_ changes: [PulledChange], into files: [String: String]) -> FilePull {
    let reader = MemoryFiles(text: files)
    return FilePull(
      changes, into: LoadedProject(folder: "/p", reader: reader), in: "/p", reader: reader)
  }

  /// What becomes of the deck file, or why nothing does.
  private func pulled(_ deck: String, _ changes: PulledChange...) -> String {
    let pull = pull(changes, into: files(deck))
    if let bytes = pull.files["decks/a.yaml"] { return String(decoding: bytes, as: UTF8.self) }
    return pull.refused.map(\.refusal.reason).joined(separator: "; ")
  }

  private func field(_ id: String, _ name: String, _ text: String) -> PulledChange {
    PulledChange(.note(id), .field(name: name, text: text))
  }

  private static let deck = """
    # All of it.
    defaults: { model: M, deck: D, tags: [all] }   # shared

    notes:
      - id: a
        fields: { Word: one, Html: '<b>x</b>' } # remark
        tags: [t1, t2]

      # The second.
      -   fields:
              Word: two
              Text: "**bold** and _more_"
              Plain: a < b
              Html: >-
                  folded
                  text   # text

              # last
          tags:
            - t1 # why
            - t2

      - { id: c, deck: E, fields: { Word: three, Html: { html: old } } }

    """

  @Test(
    "the bytes of a value change, and no other",
    arguments: [
      ("a", "Html", "<i>y's</i>", "Html: '<b>x</b>'", "Html: '<i>y''s</i>'"),
      ("a", "Word", "uno, dos", "Word: one,", "Word: \"uno, dos\","),
      (
        "two", "Html", "new\ntext", ">-\n              folded\n              text   # text\n",
        "|-\n              new\n              text\n"
      ),
      (
        "two", "Plain", "a &lt; b<br>c", "Plain: a < b",
        "Plain: |-\n            a < b\n            c"
      ),
      ("two", "Plain", "<b>a</b>", "Plain: a < b", "Plain: { html: <b>a</b> }"),
      ("two", "Text", "<strong>bold</strong> and <em>less</em>", "_more_\"", "_less_\""),
      ("two", "Text", "<strong>bolder</strong> and <em>more</em>", "**bold**", "**bolder**"),
      ("c", "Html", "new", "{ html: old }", "{ html: new }"),
    ])
  func values(_ id: String, _ name: String, _ text: String, _ old: String, _ new: String) {
    let expected = Self.deck.replacing(old, with: new)
    #expect(expected != Self.deck)
    #expect(pulled(Self.deck, field(id, name, text)) == expected)
  }

  @Test("a note whose id is made of its first field gets that id written down")
  func derivedID() {
    let expected = Self.deck.replacing(
      "-   fields:\n          Word: two", with: "-   id: two\n      fields:\n          Word: deux")
    #expect(pulled(Self.deck, field("two", "Word", "deux")) == expected)
  }

  @Test("tags go, decks are written, notes leave")
  func others() {
    #expect(
      pulled(Self.deck, PulledChange(.note("a"), .tags(removed: ["t1"], added: [])))
        == Self.deck.replacing("[t1, t2]", with: "[t2]"))
    #expect(
      pulled(Self.deck, PulledChange(.note("two"), .tags(removed: ["t1"], added: [])))
        == Self.deck.replacing("        - t1 # why\n", with: ""))
    #expect(
      pulled(Self.deck, PulledChange(.note("a"), .tags(removed: ["all"], added: [])))
        == Refusal.tagsElsewhere.reason)
    #expect(
      pulled(Self.deck, PulledChange(.note("c"), .deck("F::G")))
        == Self.deck.replacing("deck: E", with: "deck: F::G"))
    #expect(
      pulled(Self.deck, PulledChange(.note("a"), .deck("F::G")))
        == Self.deck.replacing("- id: a\n    fields", with: "- id: a\n    deck: F::G\n    fields"))
    #expect(
      pulled(Self.deck, PulledChange(.note("c"), .deletion))
        == Self.deck.replacing(
          "\n  - { id: c, deck: E, fields: { Word: three, Html: { html: old } } }\n", with: "\n"))
  }

  private static let shared = """
    notes:
      - &base
        id: a
        model: M
        deck: D
        fields: &f
          Word: &w one
          Html: shared
      - { <<: *base, id: b }
      - <<: *base
        id: c
        fields: *f
      - <<: *base
        id: d
        fields:
          <<: *f
          Word: *w
      - <<: *base
        id: e
        fields: { Word: *w, Html: "*w" }

    """

  @Test(
    "what is shared by an alias is not changed behind the others' back",
    arguments: [
      // The note gets its own, and the others keep the old one.
      ("c", "Html", "own", "fields: *f", "fields: { <<: *f, Html: own }"),
      ("d", "Word", "own", "Word: *w\n", "Word: own\n"),
      ("d", "Html", "own", "Word: *w\n", "Word: *w\n      Html: own\n"),
      ("e", "Word", "own", "{ Word: *w,", "{ Word: own,"),
    ])
  func aliases(_ id: String, _ name: String, _ text: String, _ old: String, _ new: String) {
    let expected = Self.shared.replacing(old, with: new)
    #expect(expected != Self.shared)
    #expect(pulled(Self.shared, field(id, name, text)) == expected)
  }

  @Test("where others cannot keep the old text, nothing changes")
  func refusedSharing() {
    #expect(pulled(Self.shared, field("a", "Html", "own")) == Refusal.shared.reason)
  }

  private static let merged = """
    notes:
      - &base
        id: a
        model: M
        deck: D
        tags: [t1, t2]
        fields:
          Word: 'it''s, one' # remark
          Text: >-
            folded
            text
          Html: { html: "<b>x</b>" }
      - { <<: *base, id: b } # flow
      - <<: *base
        id: c

      # The next.
      - <<: *base
        id: d
        fields: { Word: own, Html: y }

    """

  @Test("what a note has by merging another one becomes its own")
  func mergedNotes() {
    let word = "\"it's, one\"", rest = "Text: folded text"
    let expected = { (old: String, new: String) in Self.merged.replacing(old, with: new) }
    #expect(
      pulled(Self.merged, field("b", "Html", "<i>"))
        == expected(
          "id: b }", "id: b, fields: { Word: \(word), \(rest), Html: { html: <i> } } }"))
    #expect(
      pulled(Self.merged, field("c", "Word", "new\nline"))
        == expected(
          "id: c\n",
          "id: c\n    fields: { Word: \"new\\nline\", \(rest), Html: { html: <b>x</b> } }\n"))
    #expect(
      pulled(Self.merged, PulledChange(.note("b"), .tags(removed: ["T1"], added: ["t3"])))
        == expected("id: b }", "id: b, tags: [t2, t3] }"))
    #expect(
      pulled(Self.merged, PulledChange(.note("c"), .tags(removed: [], added: ["t3"])))
        == expected("id: c\n", "id: c\n    tags: [t1, t2, t3]\n"))
    #expect(
      pulled(Self.merged, PulledChange(.note("c"), .deck("E")))
        == expected("id: c\n", "id: c\n    deck: E\n"))
    #expect(
      pulled(Self.merged, PulledChange(.note("d"), .deck("E")))
        == expected("id: d\n", "id: d\n    deck: E\n"))
    #expect(
      pulled(Self.shared, field("b", "Html", "own"))
        == Self.shared.replacing("id: b }", with: "id: b, fields: { <<: *f, Html: own } }"))
  }

  @Test("many changes of notes that merge another one")
  func mergedNotesAtOnce() {
    let result = pulled(
      Self.merged, field("b", "Html", "<i>"), PulledChange(.note("b"), .deck("E")),
      PulledChange(.note("b"), .tags(removed: ["t2"], added: [])))
    #expect(
      result
        == Self.merged.replacing(
          "id: b }",
          with: "id: b, fields: { Word: \"it's, one\", Text: folded text, Html: { html: <i> } }, "
            + "deck: E, tags: [t1] }"))
  }

  @Test("an anchor goes on to the first alias, with the old text")
  func anchors() {
    let deck = """
      defaults: { model: M, deck: D }
      notes:
        - { id: a, fields: { Word: &w one, Html: *w } }
        - id: b
          fields:
            Word: *w # c

      """
    #expect(
      pulled(deck, field("a", "Word", "own"))
        == deck.replacing("&w one, Html: *w", with: "own, Html: &w one"))
  }

  @Test("files that were changed since they were read stay as they are")
  func changedMeanwhile() {
    let loaded = LoadedProject(folder: "/p", reader: MemoryFiles(text: files(Self.deck)))
    let now = MemoryFiles(text: files(Self.deck.replacing("Word: two", with: "Word: deux")))
    let pull = FilePull([field("a", "Html", "new")], into: loaded, in: "/p", reader: now)
    #expect(pull.files.isEmpty && pull.done.isEmpty)
    #expect(pull.refused.map(\.refusal) == [.changedMeanwhile])
  }

  @Test("media are named as the file names them")
  func media() {
    let deck = """
      defaults: { model: M, deck: D }
      notes:
        - id: a
          fields:
            Word: <img src="pics/y.svg"> one
            Html: { image: pics/y.svg, alt: what }

      """
    #expect(
      pulled(deck, field("a", "Word", "<img src=\"y.svg\"> two <img src=\"x.svg\">"))
        == deck.replacing(" one", with: " two <img src=\"x.svg\">"))
    #expect(
      pulled(deck, field("a", "Html", "<img src=\"y.svg\" alt=\"what\"> see"))
        == deck.replacing(
          "{ image: pics/y.svg, alt: what }", with: "<img src=\"pics/y.svg\" alt=\"what\"> see"))
  }

  @Test("cells of tables keep their quoting, and line ends stay")
  func cells() {
    var files = files(
      """
      defaults: { model: M, deck: D }
      tables:
        - file: w.csv
          id: "{id}"
          fields: { Word: "{word}", Html: "{a} {b}", Text: "{text}" }
          tags: ["{tags}"]

      """)
    files["/p/decks/w.csv"] =
      "id,word,a,b,text,tags\r\n1,one,x,y,\"**t**\",p q\r\n2,\"two\",x,,\"l1\nl2\",\r\n"
    let changes = [
      field("1", "Word", "uno, dos"), field("2", "Word", "deux"),
      field("2", "Text", "l1\n<strong>l2</strong>"), field("1", "Html", "z"),
      PulledChange(.note("1"), .tags(removed: ["p"], added: [])),
      PulledChange(.note("2"), .tags(removed: [], added: ["r", "s"])),
      PulledChange(.note("1"), .deck("E")),
    ]
    let pull = pull(changes, into: files)
    #expect(
      pull.files["decks/w.csv"].map { String(decoding: $0, as: UTF8.self) }
        == "id,word,a,b,text,tags\r\n1,\"uno, dos\",x,y,\"**t**\",q\r\n2,\"deux\",x,,\"l1\n**l2**\",r s\r\n"
    )
    #expect(
      pull.refused.map(\.refusal) == [Refusal.partOfField, .saidForAllRows])
    let deletion = self.pull([PulledChange(.note("1"), .deletion)], into: files)
    #expect(
      deletion.files["decks/w.csv"].map { String(decoding: $0, as: UTF8.self) }
        == "id,word,a,b,text,tags\r\n2,\"two\",x,,\"l1\nl2\",\r\n")
  }

  private static let tables = """
    # Two tables.
    defaults: { model: M, deck: D, tags: [all, more] }   # shared
    tables:
      - file: w.csv # words
        id: "{w}"
        deck: Words
        fields: { Word: "{w}" }
        tags: ["{tags}", fixed]
      - { file: v.csv, id: "{w}", deck: "Verbs", fields: { Word: "{w}" } }
    notes:
      - { id: n, fields: { Word: n } }

    """

  private func pulledTables(_ changes: [PulledChange]) -> (text: String?, refused: [Refusal]) {
    var files = files(Self.tables)
    files["/p/decks/w.csv"] = "w,tags\nw1,x\nw2,x\n"
    files["/p/decks/v.csv"] = "w\nv1\nv2\n"
    let pull = pull(changes, into: files)
    return (
      pull.files["decks/a.yaml"].map { String(decoding: $0, as: UTF8.self) },
      pull.refused.map(\.refusal)
    )
  }

  private func changes(_ ids: [String], _ content: PulledChange.Content) -> [PulledChange] {
    ids.map { PulledChange(.note($0), content) }
  }

  @Test("what is said once for many notes changes when it changed for all of them")
  func saidForAll() {
    let words = changes(["w1", "w2"], .deck("New::Words"))
    let verbs = changes(["v2", "v1"], .deck("New: Verbs"))
    let other = [PulledChange(.note("n"), .deck("E")), field("n", "Html", "h")]
    // What cannot be done stands between them.
    let all = pulledTables(words + changes(["gone"], .deletion) + other + verbs)
    #expect(
      all.text
        == Self.tables.replacing("deck: Words", with: "deck: New::Words")
        .replacing("deck: \"Verbs\"", with: "deck: \"New: Verbs\"")
        .replacing(
          "{ id: n, fields: { Word: n } }", with: "{ id: n, deck: E, fields: { Word: n } }")
    )
    #expect(all.refused == [.notFound, .notFound])
    let fixed = pulledTables(changes(["w1", "w2"], .tags(removed: ["fixed"], added: [])))
    #expect(fixed.text == Self.tables.replacing("\"{tags}\", fixed", with: "\"{tags}\""))
    let everywhere = changes(["w1", "w2", "v1", "v2", "n"], .tags(removed: ["all"], added: []))
    #expect(pulledTables(everywhere).text == Self.tables.replacing("[all, more]", with: "[more]"))
    #expect(pulledTables(everywhere).refused == [])
  }

  @Test("a deck that cells say changes in the cells")
  func deckOfCells() {
    var files = files(Self.tables.replacing("deck: Words", with: "deck: \"{d}\""))
    files["/p/decks/w.csv"] = "w,tags,d\nw1,x,One\nw2,x,One\n"
    files["/p/decks/v.csv"] = "w\nv1\n"
    let pull = pull(changes(["w1", "w2"], .deck("Two")), into: files)
    #expect(pull.refused.isEmpty && Array(pull.files.keys) == ["decks/w.csv"])
    #expect(
      pull.files["decks/w.csv"] == Array("w,tags,d\nw1,x,Two\nw2,x,Two\n".utf8))
  }

  @Test("what is said once for many notes stays when it changed for some of them only")
  func saidForSome() {
    let deck = pulledTables(changes(["w1"], .deck("E")))
    #expect(deck.text == nil && deck.refused == [.saidForAllRows])
    let different = pulledTables(
      changes(["w1"], .deck("E")) + changes(["w2"], .deck("F")))
    #expect(different.text == nil && different.refused == [.saidForAllRows, .saidForAllRows])
    let tag = pulledTables(changes(["w1", "v1", "v2", "n"], .tags(removed: ["all"], added: [])))
    #expect(tag.text == nil && tag.refused.count == 4)
  }

  @Test("templates, styling and options of fields")
  func models() throws {
    let back = CardTemplate(name: "C", front: "Q: {{Word}}", back: "{{Text}}<hr>\n")
    let pull = pull(
      [
        PulledChange(.template(model: "M", name: "C"), .template(back)),
        PulledChange(.styling(model: "M"), .styling(".card { color: red }\n.x { }\n")),
        PulledChange(
          .field(model: "M", name: "Html"),
          .fieldOptions(Field(name: "Html", font: "Noto", size: 30))),
      ], into: files("defaults: {}\n"))
    #expect(pull.refused.isEmpty)
    #expect(pull.files["models/back.html"] == Array("{{Text}}<hr>\n".utf8))
    #expect(
      String(decoding: try #require(pull.files["models/m.yaml"]), as: UTF8.self)
        == Self.model.replacing("\"{{Word}}\"", with: "\"Q: {{Word}}\"")
        .replacing("  .card { }", with: "  .card { color: red }\n      .x { }")
        .replacing("size: 12", with: "size: 30"))
  }
}
