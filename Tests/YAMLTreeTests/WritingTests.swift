import Foundation
import SeededRandom
import Testing

@testable import YAMLTree

/// What is written is read as exactly what was to be written.
@Suite struct WritingTests {
  @Test(
    "the plainest style that can hold a text",
    arguments: [
      ("bonjour", "bonjour"), ("no", "no"), ("1.10", "1.10"), ("a b", "a b"), ("", "\"\""),
      (" a", "\" a\""), ("- a", "\"- a\""), ("a: b", "\"a: b\""), ("a:b", "a:b"),
      ("a #b", "\"a #b\""), ("a#b", "a#b"), ("say \"hi\"", "say \"hi\""),
      ("\"hi\"", "'\"hi\"'"), ("it's: \"x\"", "'it''s: \"x\"'"), ("a\tb", "\"a\tb\""),
      ("a\rb", "\"a\\rb\""), ("\u{FEFF}x", "\"\\uFEFFx\""), ("<<", "\"<<\""),
      ("\u{1}", "\"\\x01\""), ("日本", "日本"), ("é, ü", "é, ü"), ("{{c1::a}}", "\"{{c1::a}}\""),
    ])
  func styles(_ text: String, _ expected: String) {
    #expect(ScalarText(text).line() == expected)
  }

  @Test("a text of several lines is a block")
  func block() throws {
    let pairs = [YAMLPair("a", .text("one\n  two\n")), YAMLPair("b", .text("x\ny"))]
    #expect(YAMLPrinter.text(of: pairs) == "a: |\n  one\n    two\nb: |-\n  x\n  y\n")
  }

  @Test("lists and mappings have one layout")
  func layout() {
    let note = YAMLValue.mapping([
      YAMLPair("id", .text("a")), YAMLPair("fields", .mapping([YAMLPair("F", .text("x"))])),
      YAMLPair("tags", .flowList(["t", "a,b"])),
    ])
    let pairs = [
      YAMLPair("defaults", .flowMapping([YAMLTextPair("model", "M")])),
      YAMLPair("fields", .list([.text("F"), .mapping([YAMLPair("name", .text("G"))])])),
      YAMLPair("notes", .spacedList([note, note])), YAMLPair("none", .list([])),
    ]
    #expect(
      YAMLPrinter.text(of: pairs) == """
        defaults: { model: M }
        fields:
          - F
          - name: G
        notes:
          - id: a
            fields:
              F: x
            tags: [t, "a,b"]

          - id: a
            fields:
              F: x
            tags: [t, "a,b"]
        none: []

        """)
  }

  @Test("random texts are read back byte for byte, in every place")
  func random() throws {
    var random = SeededRandom.printingSeed("WritingTests")
    for _ in 0..<4000 {
      let texts = (0..<4).map { _ in random.text(of: Self.pieces, upTo: 12) }
      let long = random.text(of: Self.pieces, upTo: 90)
      try check(texts + [long])
    }
  }

  private static let pieces = [
    "a", "b ", " ", "\n", "\n\n", "\t", ":", ": ", "#", " #", "-", "- ", "?", ",", "[", "]", "{",
    "}",
    "\"", "'", "\\", "|", ">", "&", "*", "!", "%", "@", "`", "<<", "...", "---", "\r", "\r\n",
    "\u{85}", "\u{2028}", "\u{FEFF}", "\u{0}", "\u{7F}", "é", "e\u{301}", "日本", "🎉", "~", "null",
    "<br>", "{{c1::", "::", "=", "\u{FFFE}", "\u{A0}",
  ]

  private func check(_ texts: [String]) throws {
    let keys = texts.enumerated().map { "\($0)" + $1.prefix(20) }
    let pairs = zip(keys, texts).map { YAMLPair($0, .text($1)) }
    let written = YAMLPrinter.text(of: [
      YAMLPair("m", .mapping(pairs)), YAMLPair("l", .list(texts.map(YAMLValue.text))),
      YAMLPair("s", .spacedList([.mapping(pairs), .mapping(pairs)])),
      YAMLPair("f", .flowList(texts)),
      YAMLPair("g", .flowMapping(zip(keys, texts).map { YAMLTextPair($0, $1) })),
    ])
    let root = try #require(
      try YAMLDocument.parse(Array(written.utf8), file: "t.yaml").root, "\(written)")
    let entries = Array(root.entries)
    try #require(entries.count == 5, "\(written)")
    let maps = [entries[0].value, entries[4].value] + Array(entries[2].value.elements)
    for map in maps {
      expect(map.entries.map { $0.key.scalar ?? "?" }, keys, written)
      expect(map.entries.map { $0.value.scalar ?? "?" }, texts, written)
    }
    for list in [entries[1].value, entries[3].value] {
      expect(list.elements.map { $0.scalar ?? "?" }, texts, written)
    }
  }

  private func expect(_ found: [String], _ wanted: [String], _ written: String) {
    #expect(found.map { Array($0.utf8) } == wanted.map { Array($0.utf8) }, "\(written)")
  }
}
