import Foundation
import Testing

/// Files that are wrong, with marks where the problems are expected.
struct BadInput: CustomTestStringConvertible, Sendable {
  var testDescription: String
  /// The files that differ from those of ``Vocabulary``, marked as ``Marked`` says.
  var files: [String: String]

  init(_ name: String, _ files: [String: String]) {
    testDescription = name
    self.files = files
  }

  /// A deck file with these notes.
  static func notes(_ name: String, _ notes: String) -> BadInput {
    BadInput(name, ["decks/words.yaml": "defaults: { model: Word, deck: Words }\nnotes:\n" + notes])
  }

  /// A model file with this model.
  static func model(_ name: String, _ model: String) -> BadInput {
    BadInput(name, ["models/word.yaml": "models:\n" + model])
  }

  /// A project file with this after the usual first lines.
  static func project(_ name: String, _ rest: String) -> BadInput {
    BadInput(name, ["deckform.yaml": "deckform: 1\nnamespace: bad-input\n" + rest])
  }

  /// The project with this in it, and where problems are expected.
  func project() throws -> (Project, [Marked.Expectation]) {
    let project = try Project(BadInput.goodFiles)
    var expected: [Marked.Expectation] = []
    for (path, text) in files.sorted(by: { $0.key < $1.key }) {
      let marked = Marked(text, path: path)
      try project.write(path, marked.text)
      expected += marked.expected
    }
    return (project, expected)
  }

  static let goodFiles = [
    "deckform.yaml": """
    deckform: 1
    namespace: bad-input
    targets:
      release: { type: package, path: build/words.apkg }

    """,
    "models/word.yaml": """
    models:
      - name: Word
        fields: [Word, Meaning]
        css: ""
        templates:
          - { name: Card, front: "{{Word}}", back: "{{Meaning}}" }
      - name: Gap
        kind: cloze
        fields: [Text]
        css: ""
        templates:
          - { name: Gap, front: "{{cloze:Text}}", back: "{{cloze:Text}}" }

    """,
    "decks/words.yaml": """
    defaults: { model: Word, deck: Words }
    notes:
      - id: one
        fields: { Word: one }

    """,
  ]
}
