import DeckModel

/// Diagnostics of every code, with the files that they point into.
enum DiagnosticSamples {
  static let files = [
    "decks/verbs.yaml": """
    defaults:
      model: Conjugation
    notes:
      - id: verb-ir
        feilds:
          Word: ir
    """,
    "decks/tabs.yaml": "notes:\n\t- id: a\tb\n",
    "decks/japanese.yaml": "notes:\n  - id: 日本語: 語\n    tags: [ｶﾅ, e\u{301}té, 👩‍👧]\n",
    "decks/long.yaml": "notes: [" + String(repeating: "{id: x}, ", count: 60) + "{idd: y}, "
      + String(repeating: "{id: z}, ", count: 60) + "]\n",
    "decks/block.yaml": """
    notes:
      - id: a
        fields:
          Word: |
            one
            two
            three
            four
        tags: []
    """,
    "decks/bom.yaml": "\u{FEFF}id: ir\r\nid: two\r\n",
    "decks/danger.yaml": "notes: \u{1B}[31m red \u{202E} right\n",
  ]

  static func read(_ file: String) -> String? { files[file] }

  static let unknownKey = Diagnostic(
    .unknownKey, #"unknown key "feilds" in a note"#,
    at: .init(file: "decks/verbs.yaml", line: 5, column: 5, endColumn: 11),
    label: "not a key of a note",
    notes: [.init("a note may have: id, model, deck, fields, tags, was, guid")],
    help: #"did you mean "fields"?"#)

  static let duplicateID = Diagnostic(
    .duplicateID, #"note id "verb-ir" is used twice"#,
    at: .init(file: "decks/verbs.yaml", line: 4, column: 9, endColumn: 16),
    label: "second use",
    notes: [
      .init("first use", at: .init(file: "decks/bom.yaml", line: 1, column: 5, endColumn: 7)),
      .init(
        "the row behind it", at: .init(file: "words.csv", line: 118, column: 1, endColumn: 4)),
      .init("an id names one note in the whole project, whatever its deck"),
    ],
    help: "give the second its own id, for example \"verb-ir-2\"\nor delete one of them")

  static let layout: [Diagnostic] = [
    unknownKey, duplicateID,
    Diagnostic(
      .invalidYAML, "a tab cannot indent",
      at: .init(file: "decks/tabs.yaml", line: 2, column: 1, endColumn: 2), label: "a tab"),
    Diagnostic(
      .invalidID, "the id has a control character",
      at: .init(file: "decks/tabs.yaml", line: 2, column: 8, endColumn: 11), label: "here"),
    Diagnostic(
      .invalidValue, "a colon and a blank make a mapping",
      at: .init(file: "decks/japanese.yaml", line: 2, column: 12, endColumn: 14), label: "here"),
    Diagnostic(
      .unsafeName, "a name that Anki would change",
      at: .init(file: "decks/japanese.yaml", line: 3, column: 16, endColumn: 20), label: "here"),
    Diagnostic(
      .wrongShape, "a family is no tag",
      at: .init(file: "decks/japanese.yaml", line: 3, column: 22, endColumn: 25), label: "here"),
    Diagnostic(
      .unknownKey, #"unknown key "idd" in a note"#,
      at: .init(file: "decks/long.yaml", line: 1, column: 550, endColumn: 553), label: "here"),
    Diagnostic(
      .tooLarge, "a line that is long, and all of it wrong",
      at: .init(file: "decks/long.yaml", line: 1, column: 8, endColumn: 1092)),
    Diagnostic(
      .emptyFirstField, "the text has many lines",
      at: .init(file: "decks/block.yaml", line: 4, column: 13, endLine: 9, endColumn: 1),
      label: "all of it"),
    Diagnostic(
      .missingKey, "two lines",
      at: .init(file: "decks/block.yaml", line: 2, column: 5, endLine: 3, endColumn: 12),
      label: "to here"),
    Diagnostic(
      .missingKey, "something is missing at the end",
      at: .init(file: "decks/block.yaml", line: 9, column: 15), label: "here"),
    Diagnostic(
      .invalidYAML, "escape sequences \u{1B}[2J in a message do not reach the terminal",
      at: .init(file: "decks/danger.yaml", line: 1, column: 8, endColumn: 12), label: "red"),
    Diagnostic(
      .unreadableFile, "the file cannot be read", at: .init(file: "gone.yaml", line: 1, column: 1),
      label: "permission denied"),
    Diagnostic(
      .noProject, "no deckform.yaml here or above", at: nil, help: "run deckform init"),
    Diagnostic(
      .leftFiles, "note 1502298033753 is not in the files and is left alone", at: nil,
      notes: [.init("it carries the mark of this project")]),
  ]

  /// One of each code: the codes are an interface, and this is the list of them.
  static let everyCode: [Diagnostic] = DiagnosticCode.allCases.enumerated().map { index, code in
    Diagnostic(
      code, "a message of \(code)",
      at: .init(file: "decks/verbs.yaml", line: index % 6 + 1, column: 3, endColumn: 6))
  }
}
