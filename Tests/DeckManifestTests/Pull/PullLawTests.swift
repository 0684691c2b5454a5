import DeckFiles
import DeckModel
import FileFixtures
import Foundation
import SeededRandom
import Testing

@testable import DeckManifest

@Suite("A pull leaves every other byte alone")
struct PullLawTests {
  private static let project = [
    "/p/deckform.yaml": "deckform: 1\nnamespace: t\n",
    "/p/models/m.yaml": """
    models:
      - name: M
        fields: [Word, Html, Extra]
        templates: [{ name: C, front: "{{Word}}", back: "{{Html}}" }]

    """,
  ]

  @Test("one edit changes the bytes of its value only, whatever the file looks like")
  func oneEdit() throws {
    var random = SeededRandom.printingSeed("pull")
    for _ in 0..<400 {
      var deck = RandomDeck(&random)
      let value = deck.values[Int.random(in: 0..<deck.values.count, using: &random)]
      let text = RandomDeck.text(&random)
      let pull = pull([value.change(to: text)], into: deck.text)
      if value.text.hasBytes(of: text) { continue }
      #expect(
        pull.refused.isEmpty, "\(deck.text.debugDescription) \(value.key) \(text.debugDescription)")
      let result = try #require(pull.files["decks/a.yaml"])
      let bytes = Array(deck.text.utf8)
      #expect(
        result.starts(with: bytes[..<value.range.lowerBound])
          && result.reversed().starts(with: bytes[value.range.upperBound...].reversed()),
        "\(deck.text.debugDescription) \(value.key) \(String(decoding: result, as: UTF8.self).debugDescription)"
      )
      #expect(
        String(decoding: result, as: UTF8.self).components(separatedBy: "# remark").count
          == deck.text.components(separatedBy: "# remark").count)
      deck.text = String(decoding: result, as: UTF8.self)
      let again = load(deck.text).desired?.collection.notes.first { $0.id == value.id }
      #expect(again?.text(of: value.key).map { $0.hasBytes(of: text) } ?? false)
    }
  }

  @Test("many edits at once are all there, and nothing else is")
  func manyEdits() throws {
    var random = SeededRandom.printingSeed("pulls")
    for _ in 0..<60 {
      let deck = RandomDeck(&random)
      let edited = deck.values.filter { _ in Bool.random(using: &random) }
      let changes = edited.map { $0.change(to: RandomDeck.text(&random)) }
      let pull = pull(changes, into: deck.text)
      #expect(pull.refused.isEmpty, "\(deck.text.debugDescription)")
      let before = try #require(load(deck.text).desired)
      let result = pull.files["decks/a.yaml"].map { String(decoding: $0, as: UTF8.self) }
      let after = try #require(load(result ?? deck.text).desired)
      #expect(PullExpectation(before, changes).holds(in: after))
    }
  }

  private func load(_ deck: String) -> LoadedProject {
    LoadedProject(
      folder: "/p",
      reader: MemoryFiles(text: Self.project.merging(["/p/decks/a.yaml": deck]) { $1 }))
  }

  private func pull(_ changes: [PulledChange], into deck: String) -> FilePull {
    let reader = MemoryFiles(text: Self.project.merging(["/p/decks/a.yaml": deck]) { $1 })
    return FilePull(changes, into: load(deck), in: "/p", reader: reader)
  }
}

/// A deck file in which every value is written in some style, with comments, and its place known.
private struct RandomDeck {
  struct Value {
    let id: String
    let key: String
    let text: String
    /// From behind the colon of its key to the end of its last line.
    let range: Range<Int>

    func change(to text: String) -> PulledChange {
      PulledChange(.note(id), .field(name: key, text: text))
    }
  }

  var text = ""
  private(set) var values: [Value] = []
  private let lineEnd: String

  init(_ random: inout SeededRandom) {
    lineEnd = Bool.random(using: &random) ? "\n" : "\r\n"
    if Int.random(in: 0..<4, using: &random) == 0 { text = "\u{FEFF}" }
    add("# The deck: \"x\"\ndefaults: {model: M,  deck: D } # é\n\nnotes:\n")
    for index in 0..<Int.random(in: 1...5, using: &random) {
      if Bool.random(using: &random) {
        addFlow("n\(index)", &random)
      } else {
        addBlock("n\(index)", &random)
      }
      if Bool.random(using: &random) { add("\n\n  # between: notes\n") }
    }
  }

  private mutating func add(_ lines: String) { text += lines.replacing("\n", with: lineEnd) }

  private mutating func addFlow(_ id: String, _ random: inout SeededRandom) {
    add("- {id: \(id) , fields: { Word:")
    addValue(id, "Word", Self.inFlow.randomElement(using: &random) ?? "x", "w\(id)")
    add(",Html:")
    addValue(id, "Html", Self.inFlow.randomElement(using: &random) ?? "x", "h")
    add(" }, tags: [a,  b]}  # flow\n")
  }

  private mutating func addBlock(_ id: String, _ random: inout SeededRandom) {
    let deep = Bool.random(using: &random)
    let blanks = deep ? "      " : "  "
    add(deep ? "-     id: \(id)\n" : "- id: \(id) # the id\n")
    add("\(blanks)fields: # all\n")
    for key in ["Word", "Html", "Extra"] {
      if Bool.random(using: &random) { add("\(blanks)    # own line\n") }
      add("\(blanks)    \(key):")
      addValue(
        id, key, Self.inBlock.randomElement(using: &random) ?? "x", "w\(id)\(key)",
        indent: blanks + "      ")
      add("\n")
      if Bool.random(using: &random) { add("\n") }
    }
    add("\(blanks)tags:\n\(blanks)- a\n")
  }

  /// A value in a style, in which `_` stands for its word and `>` for the blanks before a line.
  private mutating func addValue(
    _ id: String, _ key: String, _ style: String, _ word: String, indent: String = ""
  ) {
    let start = text.utf8.count
    add(style.replacing("_", with: word).replacing("→", with: indent))
    values.append(Value(id: id, key: key, text: "", range: start..<text.utf8.count))
  }

  private static let inFlow = [" _", " '_'", " \"_\"", " _ two", " \"_\\ttwo\"", " {html: _}"]
  /// A remark stays on the line on which the value begins.
  private static let inBlock = [
    " _", " '_'", " \"_\"", " _ two", "   \"_\"", " |\n→_\n→ two", " |-\n→_",
    " >-\n→_\n→two\n\n→three",
    " |+\n→_", " !!str _", " {html: _}", "\n→_", " _\n→two",
    " _ # remark",
    " '_'   # remark",
  ]

  static func text(_ random: inout SeededRandom) -> String {
    let pieces = [
      "a", "word ", " ", "\n", "\n\n", ": ", " #", "- ", "\"", "'", "\\", "<br>", "<b>x</b>",
      "&nbsp;", "{", "}",
      ",", "]", "|", ">", "é", "日本", "\t", "*x", "&y", "!", "%",
      "long long long words that make a line too long ",
    ]
    return Canonical.fieldText("x" + random.text(of: pieces, upTo: 12))
  }
}
