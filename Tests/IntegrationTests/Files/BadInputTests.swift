import Foundation
import Testing

/// Every mistake is shown where it is, ends with the right exit code, and nothing is written.
@Suite struct BadInputTests {
  @Test func theGoodFilesAreGood() async throws {
    let (project, _) = try BadInput("nothing", [:]).project()
    let run = try await project.run("validate")
    #expect(run.status == 0, "\(run)")
  }

  @Test(arguments: BadInput.inNotes + BadInput.inModels + BadInput.inProject + BadInput.inTables)
  func isShownInPlaceAndNothingIsWritten(_ input: BadInput) async throws {
    let (project, expected) = try input.project()
    #expect(!expected.isEmpty)
    let run = try await project.run("validate", "--format", "concise")
    #expect(run.status == 3, "\(run)")
    let lines = run.everything.split(separator: "\n")
    for problem in expected {
      #expect(
        lines.contains { $0.hasPrefix(problem.place + ": ") && $0.contains("[\(problem.code)]") },
        "expected \(problem.place) \(problem.code) in: \(run)")
    }
    #expect(lines.count { $0.contains(": error: ") } == expected.count, "\(run)")
    let apply = try await project.run("apply", "--yes")
    #expect(apply.status == 3, "\(apply)")
    #expect(!project.exists("build"), "apply wrote something")
  }
}

extension BadInput {
  static let inNotes: [BadInput] = [
    .notes(
      "unknown key",
      """
        - id: one
          «E0102»feilds: { Word: one }
          fields: { Word: one }

      """),
    .notes(
      "misplaced key",
      """
        - id: one
          fields: { Word: one }
          «E0102»css: x

      """),
    .notes(
      "duplicate key",
      """
        - id: one
          fields: { Word: one, «E0103»Word: two }

      """),
    .notes(
      "duplicate id",
      """
        - id: one
          fields: { Word: one }
        - id: «E0401»one
          fields: { Word: two }

      """),
    .notes(
      "unknown field",
      """
        - id: one
          fields: { Word: one, «E0403»Nope: x }

      """),
    .notes(
      "empty first field, and no id",
      """
        - fields: { Word: «E0404»"<br>" }

      """),
    .notes(
      "missing image",
      """
        - id: one
          fields: { Word: one, Meaning: «E0501»{ image: nope.png } }

      """),
    .notes("a tab", "  - id: one\n«E0101»\tfields: { Word: one }\n"),
    .notes("broken YAML", "  - id: one\n    fields: { Word: one\n«E0101»"),
  ]

  static let inModels: [BadInput] = [
    .model(
      "font size that Anki cannot keep",
      """
        - name: Word
          fields: [Word, { name: Meaning, size: «E0109»70000 }]
          css: ""
          templates:
            - { name: Card, front: "{{Word}}", back: x }

      """),
    .model(
      "one field twice",
      """
        - name: Word
          fields: [Word, «E0301»word]
          css: ""
          templates:
            - { name: Card, front: "{{Word}}", back: x }

      """),
  ]

  static let inProject: [BadInput] = [
    .project(
      "include that matches nothing", "include: [models/*.yaml, decks/*.yaml, «E0203»nope/*]\n"),
    .project(
      "unknown target", "target: «E0204»nope\ntargets: { a: { type: package, path: a.apkg } }\n"),
    .project(
      "a key written down",
      "targets: { a: { type: ankiconnect, key: «E0205»secret } }\n"),
    .project("unknown key", "«E0102»inclued: []\n"),
    BadInput("unknown version", ["deckform.yaml": "deckform: «E0202»9\nnamespace: bad-input\n"]),
    BadInput("namespace", ["deckform.yaml": "deckform: 1\nnamespace: «E0109»Bad Input\n"]),
  ]

  static let inTables: [BadInput] = [
    BadInput(
      "ragged row",
      [
        "decks/words.yaml": table(fields: "{ Word: \"{word}\" }"),
        "decks/words.csv": "word,meaning\none,1\n«E0601»two\n",
      ]),
    BadInput(
      "missing column",
      [
        "decks/words.yaml": table(fields: "{ Word: \"{word}\", Meaning: «E0602»\"{maening}\" }"),
        "decks/words.csv": "word,meaning\none,1\n",
      ]),
  ]

  private static func table(fields: String) -> String {
    """
    tables:
      - file: words.csv
        id: "{meaning}"
        model: Word
        deck: Words
        fields: \(fields)

    """
  }
}
