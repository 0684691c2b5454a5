import Foundation

/// A project in which many values of every kind are edited in Anki: each stands between `⟦` and `⟧`.
struct ManyEditsProject {
  let names: Unique
  /// What is edited in the fields of notes: the word, the field and the new text.
  private(set) var edits: [(word: String, field: String, text: String)] = []
  private var notes = ""

  /// The ways to write a value of a field on its own lines.
  private static let styles = [
    "⟦'it''s old'⟧   # quoted", "⟦\"old: \\u00e9\"⟧", "⟦|\n            old\n            lines⟧",
    "⟦>-\n              folded\n              text⟧", "{ html: ⟦<b>old</b>⟧ } # typed",
    "⟦plain text⟧",
  ]
  private static let texts = [
    "uno", "dos, tres: <b>x</b>", "a<br>b", "line\nnext", "it's \"both\"", "# no remark", "日本 é",
    "[x]",
  ]

  init(names: Unique) {
    self.names = names
    for index in 0..<6 {
      note("flow-\(index)", "  - { id: ID, fields: { Word: ID, Meaning: ⟦old⟧ } } # ID\n")
    }
    for (index, style) in (Self.styles + Self.styles + Self.styles).enumerated() {
      note(
        "block-\(index)",
        "  -   id: ID # ID\n      fields:\n          Word: ID\n          Meaning: \(style)\n\n")
    }
    for index in 0..<3 {
      note(
        "marked-\(index)", "  - id: ID\n    fields: { Word: ID, Text: ⟦some *old* text⟧ }\n",
        "Text", "some <em>new \(index)</em> text")
    }
    note("first", "  - { id: ID, fields: { Word: ⟦ID⟧ } }\n", "Word", "first, edited")
  }

  private mutating func note(
    _ word: String, _ yaml: String, _ field: String = "Meaning", _ text: String? = nil
  ) {
    notes += yaml.replacing("ID", with: word)
    edits.append((word, field, text ?? Self.texts[edits.count % Self.texts.count]))
  }

  /// The words of rows and of notes in a file with other line ends.
  static let rows = (0..<4).map { "row-\($0)" }
  static let crlf = (0..<4).map { "crlf-\($0)" }

  /// The files with their marks.
  var files: [String: String] {
    [
      "models/word.yaml": model,
      "decks/notes.yaml": "# Notes.\n\(defaults)\nnotes:\n\(notes)  # The end.\n",
      "decks/others.yaml": "\(defaults)notes:\n\(Self.others)",
      "decks/crlf.yaml":
        (defaults + "notes:\n"
        + Self.crlf.map { "  - { id: \($0), fields: { Word: \($0), Meaning: ⟦old⟧ } }\n" }.joined())
        .replacing("\n", with: "\r\n"),
      "decks/rows.yaml": defaults + """
        tables:
          - { file: rows.csv, deck: ⟦"DECK::Rows"⟧, id: "{word}", fields: { Word: "{word}", Meaning: "{meaning}" } }

        """,
      "decks/rows.csv": "word,meaning,more\r\n"
        + Self.rows.map { "\($0),⟦\"old, \"\"cell\"\"\"⟧,x\r\n" }.joined(),
      "media/\(names.suffix)-old.svg": "old",
    ]
  }

  private var defaults: String {
    "defaults: { model: \(names.model), deck: \(names.deck), tags: [all] }   # for all\n"
  }

  private var model: String {
    """
    models:
      - name: \(names.model) # the only one
        fields:
          - Word
          - Meaning
          - { name: Text, format: markdown }
          - { name: Extra, font: ⟦Arial⟧, size: ⟦20⟧ } # of the editor
        css: ⟦|
          .card { font-size: 20px; }⟧
        templates:
          - name: Recognition
            front: ⟦"{{Word}}"⟧ # what is asked
            back: ⟦'{{FrontSide}}<hr>{{Meaning}}{{Text}}{{Extra}}'⟧

    """
  }

  private static let others = """
      # Tags.
      - { id: tag-0, fields: { Word: tag-0 }, tags: [a, ⟦b, ⟧c] }
      - id: tag-1
        fields: { Word: tag-1 }
        tags:
          - a # first
    ⟦      - b
    ⟧      - c
      - { id: tag-2, fields: { Word: tag-2 }, tags: [a, b⟦⟧] }

      # Decks.
      - { id: deck-0, deck: ⟦"DECK::One"⟧, fields: { Word: deck-0 } }
      - id: deck-1
        ⟦⟧fields: { Word: deck-1 }

      # Gone.
    ⟦  - { id: gone-0, fields: { Word: gone-0 } }
    ⟧  - { id: stays, fields: { Word: stays } }
      # Pictures.
      - id: picture-0
        fields:
          Word: picture-0
          Meaning: '<img src="SUFFIX-old.svg">'
      - { id: picture-1, fields: { Word: picture-1, Meaning: ⟦none⟧ } }

    """
}

/// A text with marks around what may change.
struct MarkedStretches {
  /// What must stay, before, between and behind the stretches.
  private let kept: [String]
  /// The text without marks.
  let text: String

  init(_ marked: String) {
    text = marked.replacing("⟦", with: "").replacing("⟧", with: "")
    kept = marked.components(separatedBy: "⟧").enumerated().map { _, piece in
      piece.components(separatedBy: "⟦")[0]
    }
  }

  /// Whether another text has all of it but for the stretches, in order.
  func isKept(in other: String) -> Bool {
    let bytes = Array(other.utf8)
    guard let first = kept.first, let last = kept.last, bytes.starts(with: first.utf8),
      bytes.reversed().starts(with: last.utf8.reversed())
    else { return false }
    var place = first.utf8.count
    for piece in kept.dropFirst() {
      let wanted = Array(piece.utf8)
      guard
        let found = (place..<(bytes.count + 1)).first(where: { bytes[$0...].starts(with: wanted) })
      else { return false }
      place = found + wanted.count
    }
    return true
  }
}
