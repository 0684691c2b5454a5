import Foundation
import Testing

/// `deckform render`: the pages, the files they go to, and what is refused.
@Suite struct RenderTests {
  static let picture = Data([1, 2, 3])

  /// A standard and a cloze model with all that pages change after rendering.
  static func project(_ more: [String: String] = [:]) throws -> Project {
    let files = [
      "deckform.yaml": "deckform: 1\nnamespace: render\nmedia: [media]\n",
      "models/all.yaml": """
      models:
        - name: Word
          fields: [Word, Meaning]
          css: |
            .card { background: url("dot.png"); }
          templates:
            - name: Ask/Tell
              front: "{{Word}}{{type:Meaning}}"
              back: "{{FrontSide}}<hr id=answer>{{Meaning}}{{hint:Word}}{{tts en_US:Word}} {{Tags}}"
            - name: Ask_Tell
              front: "{{Meaning}} [latex]a<b[/latex]"
              back: "{{Word}}<script src=\\"https://example.com/x.js\\"></script>"
        - name: Gap
          kind: cloze
          fields: [Text]
          templates:
            - { name: Gap, front: "{{cloze:Text}}", back: "{{cloze:Text}}" }
      """,
      "decks/words.yaml": """
      decks:
        - name: A
          notes:
            - id: ../one
              model: Word
              fields: { Word: 'w <img src="dot.png"> [sound:s.mp3]', Meaning: m }
            - id: gap
              model: Gap
              fields: { Text: "{{c1::x}} {{c3::y}}" }
        - name: A::B
          notes:
            - { id: "a?b", model: Word, fields: { Word: w1, Meaning: m1 } }
            - { id: "A:b", model: Word, fields: { Word: w2, Meaning: m2 } }
      """,
    ]
    let project = try Project(files.merging(more) { $1 })
    try project.write("media/dot.png", bytes: picture)
    try project.write("media/s.mp3", bytes: Data([4, 5]))
    return project
  }

  private func page(_ project: Project, _ name: String) throws -> String {
    try String(contentsOf: project.file("out/\(name)"), encoding: .utf8)
  }

  @Test func pagesHaveAllThatAnkiShows() async throws {
    let project = try Self.project()
    let run = try await project.run("render", "../one", "--out", "out")
    #expect(run.status == 0, "\(run)")
    #expect(run.output == "Wrote 4 pages of 2 cards to out.\n")
    let front = try page(project, "___one-Ask_Tell-front.html")
    #expect(front.contains("<body class=\"card card1\">"))
    #expect(front.contains(".card { background: url(\"data:image/png;base64,AQID\"); }"))
    #expect(
      front.contains(
        "<div id=\"qa\">w <img src=\"data:image/png;base64,AQID\"> "
          + "<audio controls src=\"data:audio/mpeg;base64,BAU=\"></audio>"
          + "<center><input type=\"text\" id=\"typeans\"></center></div>"))
    let back = try page(project, "___one-Ask_Tell-back.html")
    #expect(back.contains("<center><code id=\"typeans\">m</code></center><hr id=answer>m"))
    #expect(back.contains("class=hint style=\"display: none\">w <img src=\"data:image/png"))
    #expect(back.contains("<span class=\"speech\" lang=\"en_US\""))
    #expect(back.contains("deckform::render</div>"), "Tags have our mark, as in Anki")
  }

  /// The second template has the same name once it is safe.
  @Test func formulasAreCodeAndScriptsStayOut() async throws {
    let project = try Self.project()
    _ = try await project.run("render", "../one", "--out", "out")
    let front = try page(project, "___one-Ask_Tell-2-front.html")
    #expect(front.contains("<body class=\"card card2\">"))
    #expect(front.contains(">&#91;latex]a&lt;b&#91;/latex]</code>"), "\(front)")
    let back = try page(project, "___one-Ask_Tell-2-back.html")
    #expect(back.contains("Content-Security-Policy\" content=\"default-src 'none'; img-src data:;"))
  }

  @Test func decksAreRenderedWithAllBelow() async throws {
    let project = try Self.project()
    let run = try await project.run("render", "--deck", "a", "--out", "out")
    #expect(run.status == 0, "\(run)")
    let names = try FileManager.default.contentsOfDirectory(atPath: project.file("out").path)
      .sorted()
    #expect(
      names == [
        "A_b-Ask_Tell-3-back.html", "A_b-Ask_Tell-3-front.html", "A_b-Ask_Tell-4-back.html",
        "A_b-Ask_Tell-4-front.html", "___one-Ask_Tell-2-back.html", "___one-Ask_Tell-2-front.html",
        "___one-Ask_Tell-back.html", "___one-Ask_Tell-front.html", "a_b-Ask_Tell-2-back.html",
        "a_b-Ask_Tell-2-front.html", "a_b-Ask_Tell-back.html", "a_b-Ask_Tell-front.html",
        "gap-Gap-1-back.html", "gap-Gap-1-front.html", "gap-Gap-3-back.html",
        "gap-Gap-3-front.html",
      ])
  }

  @Test func withoutFolderOnePageHasAllSides() async throws {
    let project = try Self.project()
    let run = try await project.run("render", "gap", "a?b")
    #expect(run.status == 0, "\(run)")
    #expect(run.output.hasPrefix("<!doctype html>"))
    #expect(run.output.components(separatedBy: "<iframe sandbox ").count == 9)
    #expect(run.output.contains("<h2>gap: Gap-3 (A)</h2>"))
    #expect(run.output.contains("data-ordinal=&quot;3&quot;>[...]</span>"))
    #expect(run.errors.isEmpty, "\(run)")
  }

  @Test func onlyOwnPagesAreOverwritten() async throws {
    let project = try Self.project()
    try #expect(await project.run("render", "gap", "--out", "out").status == 0)
    try project.change("decks/words.yaml", from: "{{c1::x}}", to: "{{c1::changed}}")
    try #expect(await project.run("render", "gap", "--out", "out").status == 0)
    try #expect(page(project, "gap-Gap-1-back.html").contains(">changed</span>"))
    try project.change("decks/words.yaml", from: "changed", to: "again")
    try project.write("out/gap-Gap-3-front.html", "<!doctype html>mine")
    let run = try await project.run("render", "gap", "--out", "out")
    #expect(run.status == 1, "\(run)")
    #expect(run.errors.contains("not overwritten: out/gap-Gap-3-front.html; nothing was written"))
    try #expect(page(project, "gap-Gap-3-front.html") == "<!doctype html>mine")
    try #expect(page(project, "gap-Gap-1-back.html").contains(">changed</span>"))
  }

  @Test func whatIsNotThereIsSaid() async throws {
    let project = try Self.project()
    let note = try await project.run("render", "gab")
    #expect(note.status == 1, "\(note)")
    #expect(note.errors == "error: no note has the id \"gab\"; did you mean \"gap\"?\n")
    let deck = try await project.run("render", "--deck", "B")
    #expect(deck.status == 1, "\(deck)")
    #expect(deck.errors == "error: no note is in the deck \"B\"\n")
    try #expect(await project.run("render").status == 64)
    try #expect(await project.run("render", "gap", "--template-errors").status == 64)
  }

  @Test func templateErrorsAreListedWithTheirPlace() async throws {
    let good = try await Self.project().run("render", "--template-errors")
    #expect(good.status == 0, "\(good)")
    #expect(good.output == "All templates render: 3 of 2 models.\n")
    let project = try Self.project([
      "models/bad.yaml": """
      models:
        - name: Bad
          fields: [A]
          templates:
            - name: One
              front: "{{A}}{{#A}}"
              back: "{{A}}{{text:B}}{{^C}}{{B}}{{/C}}"
            - { name: Two, front: "text", back: "{{text: A}}" }
      """
    ])
    let bad = try await project.run("render", "--template-errors")
    #expect(bad.status == 3, "\(bad)")
    #expect(
      bad.output == """
        models/bad.yaml:5:15: error: model "Bad", template "One", back: Found '{{B}}', but there is no field called 'B' [E0303]
        models/bad.yaml:5:15: error: model "Bad", template "One", back: Found '{{^C}}', but there is no field called 'C' [E0303]
        models/bad.yaml:5:15: error: model "Bad", template "One", back: Found '{{text:B}}', but there is no field called 'B' [E0303]
        models/bad.yaml:5:15: error: model "Bad", template "One", front: Missing '{{/A}}' [E0305]
        models/bad.yaml:8:17: error: model "Bad", template "Two", back: Found '{{text: A}}', but there is no field called ' A' [E0303]
        models/bad.yaml:8:17: error: model "Bad", template "Two", front: The front of this card is blank. [E0304]

        """)
    #expect(bad.errors.isEmpty, "\(bad)")
  }
}
