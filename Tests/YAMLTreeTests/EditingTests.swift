import Foundation
import SeededRandom
import Testing

@testable import YAMLTree

/// One value gets another text, and every other byte stays.
@Suite struct EditingTests {
  @Test(
    "a scalar keeps its style where it can",
    arguments: [
      ("a: old # remark\nb: 1\n", "new", "a: new # remark\nb: 1\n"),
      ("a: 'old'\n", "it's", "a: 'it''s'\n"),
      ("a: \"old\"\n", "say \"hi\"", "a: \"say \\\"hi\\\"\"\n"),
      (
        "a: |\n    old\n    text\n\n# c\nb: 1\n", "one\n\ntwo\n",
        "a: |\n    one\n\n    two\n\n# c\nb: 1\n"
      ),
      ("a: >- # r\n  old\n  text\n\n\nb: 1\n", "one\ntwo", "a: |- # r\n  one\n  two\n\n\nb: 1\n"),
      ("a: |\n  old  \nb: 1\n", "new", "a: |-\n  new\nb: 1\n"),
      ("a: old\n  folded\nb: 1\n", "x: y", "a: \"x: y\"\nb: 1\n"),
      ("a: old\r\nb: 1\r\n", "one\ntwo", "a: |-\r\n  one\r\n  two\r\nb: 1\r\n"),
      ("  a: old\n  b: 1\n", " one\ntwo\n", "  a: |2\n     one\n    two\n  b: 1\n"),
      ("a: &x !!str old\nb: 1\n", "new", "a: &x !!str new\nb: 1\n"),
      ("a: |\n  old", "new\n", "a: |\n  new\n"),
      ("{ a: old, b: 1 }\n", "x, y\nz", "{ a: \"x, y\\nz\", b: 1 }\n"),
      ("a: old\n", "", "a: \"\"\n"),
    ])
  func styles(_ before: String, _ text: String, _ after: String) throws {
    #expect(try edited(before, to: text) == after)
  }

  /// The text with the first value edited.
  private func edited(_ text: String, to value: String) throws -> String {
    let bytes = Array(text.utf8)
    let root = try #require(try YAMLDocument.parse(bytes, file: "t").root)
    let entry = try #require(root.ownEntries.first { _ in true })
    let edit = ScalarEdit(
      entry.value, in: SourceMap(bytes), isInFlow: root.style == .flow,
      parentColumn: entry.key.start.column - 1
    ).edit(to: value)
    return String(decoding: try #require(ByteEdit.apply([edit], to: bytes)), as: UTF8.self)
  }

  @Test("random values in random styles are read back, and nothing else changes")
  func random() throws {
    var random = SeededRandom.printingSeed("EditingTests")
    for _ in 0..<4000 {
      let style = Self.styles.randomElement(using: &random) ?? ""
      let lineEnd = Bool.random(using: &random) ? "\n" : "\r\n"
      let new = random.text(of: Self.pieces, upTo: 10)
      let text = style.replacing("\n", with: lineEnd)
      let bytes = Array(text.utf8)
      let root = try #require(try YAMLDocument.parse(bytes, file: "t").root)
      let holder = try #require(root.ownEntries.first { $0.key.scalar == "h" }?.value)
      let entry = try #require(holder.ownEntries.first { $0.key.scalar == "v" })
      let edit = ScalarEdit(
        entry.value, in: SourceMap(bytes), isInFlow: holder.style == .flow,
        parentColumn: entry.key.start.column - 1
      ).edit(to: new)
      let result = try #require(ByteEdit.apply([edit], to: bytes))
      let after = try #require(
        try YAMLDocument.parse(result, file: "t").root, "\(text.debugDescription)")
      let values = leaves(after)
      var expected = leaves(root)
      let place = try #require(
        expected.firstIndex { Array($0.utf8) == Array("OLD".utf8) || $0.hasPrefix("OLD") })
      expected[place] = new
      #expect(
        values.map { Array($0.utf8) } == expected.map { Array($0.utf8) },
        "\(text.debugDescription) \(new.debugDescription) -> \(String(decoding: result, as: UTF8.self).debugDescription)"
      )
      #expect(result.starts(with: bytes[..<edit.range.lowerBound]))
      #expect(result.reversed().starts(with: bytes[edit.range.upperBound...].reversed()))
    }
  }

  private func leaves(_ node: YAMLNode) -> [String] {
    if let text = node.scalar { return [text] }
    return node.elements.flatMap(leaves)
      + node.ownEntries.flatMap { leaves($0.key) + leaves($0.value) }
  }

  private static let styles = [
    "# c\nh:\n    u: 1 # r\n    v: OLD # é\n\n    # own\n    w: 2\n",
    "h: { u: 1, v: OLD , w: [2] } # r\n", "h:\n  v: 'OLD' # r\n  w: 2\n",
    "h:\n  v: \"OLD\"\n  w: 2\n",
    "h:\n  v: |\n      OLD\n       more\n  w: 2\n", "h:\n  v: >2-\n    OLD\n\n\n  # r\n  w: 2\n",
    "h:\n  v: |+ # r\n    OLD\n\nw: 2\n", "é: 日本\nh:\n  v: OLD\n    two\n  w: 2\n",
    "h:\n  v: OLD", "- x: 1\n".replacing("- x: 1\n", with: "h:\n  v: |-\n   OLD"),
    "h: {v: \"OLD\"}\n", "\u{FEFF}h:\n  v: OLD\n",
    "h:\n- 1\n".replacing("- 1\n", with: "  u:\n  - 1\n  v: OLD\n"),
  ]

  private static let pieces = [
    "a", "b ", " ", "\n", "\t", ": ", " #", "- ", ",", "]", "}", "\"", "'", "\\", "|", "é", "日本",
    "\r",
    "<br>", "\u{2028}", "{{c1::", "&x", "*y", "%", "long text that goes on and on and on ",
  ]

  @Test(
    "entries are put before another, or at the end",
    arguments: [
      (
        "- id: a # r\n  fields: { F: x }\n",
        "- id: a # r\n  deck: D\n  fields: { F: x }\n  tags: D\n"
      ),
      ("- { id: a, fields: {} }\n", "- { id: a, deck: D, fields: {}, tags: D }\n"),
      (
        "- fields:\n    F: |\n      x\n\n- b\n",
        "- deck: D\n  fields:\n    F: |\n      x\n  tags: D\n\n- b\n"
      ),
      ("- fields: # r\n    F: x # s\n", "- deck: D\n  fields: # r\n    F: x # s\n  tags: D\n"),
    ])
  func entries(_ before: String, _ after: String) throws {
    let bytes = Array(before.utf8)
    let root = try #require(try YAMLDocument.parse(bytes, file: "t").root)
    let note = try #require(root.elements.first { _ in true })
    let edit = MappingEdit(note, in: SourceMap(bytes), isInFlow: false)
    let fields = try #require(note.ownEntries.first { $0.key.scalar == "fields" })
    let edits = [
      edit.inserting("deck", "D", before: fields), try #require(edit.appending("tags", "D")),
    ]
    #expect(
      String(decoding: try #require(ByteEdit.apply(edits, to: bytes)), as: UTF8.self) == after)
  }

  @Test(
    "elements are put behind the last one",
    arguments: [
      ("t: [a] # r\n", "t: [a, b, \"c,d\"] # r\n"), ("t: []\n", "t: [b, \"c,d\"]\n"),
      ("t:\n  - a # r\nu: 1\n", "t:\n  - a # r\n  - b\n  - c,d\nu: 1\n"),
    ])
  func addition(_ before: String, _ after: String) throws {
    let bytes = Array(before.utf8)
    let root = try #require(try YAMLDocument.parse(bytes, file: "t").root)
    let list = try #require(root.ownEntries.first { _ in true }).value
    let edit = ListEdit(list, in: SourceMap(bytes)).appending(["b", "c,d"])
    #expect(ByteEdit.apply([edit], to: bytes) == Array(after.utf8))
  }

  @Test(
    "elements go without a trace",
    arguments: [
      ("t: [a, b, c]\n", [0], "t: [b, c]\n"), ("t: [a, b, c]\n", [2], "t: [a, b]\n"),
      ("t: [ a , b,c ] # r\n", [0, 2], "t: [ b ] # r\n"), ("t: [a, b]\n", [0, 1], "t: []\n"),
      ("t:\n  - a # r\n  - b\n  - c\n", [0, 2], "t:\n  - b\n"),
      ("t: # r\n  - a\nu: 1\n", [0], "t: []\nu: 1\n"),
      (
        "t:\n  - x: 1\n    y: 2\n\n  # c\n  - x: 3\n\n  - x: 4\nu: 1\n", [1],
        "t:\n  - x: 1\n    y: 2\n\n  # c\n\n  - x: 4\nu: 1\n"
      ),
      ("t:\n  - x: 1\n\n  - x: 3\n\n  - x: 4\n", [1], "t:\n  - x: 1\n\n  - x: 4\n"),
      ("t: [a, b, c, d]\n", [2, 3], "t: [a, b]\n"),
    ])
  func removal(_ before: String, _ places: [Int], _ after: String) throws {
    let bytes = Array(before.utf8)
    let root = try #require(try YAMLDocument.parse(bytes, file: "t").root)
    let entry = try #require(root.ownEntries.first { _ in true })
    let edits = try #require(
      ListEdit(entry.value, in: SourceMap(bytes)).removing(Set(places), key: entry.key))
    #expect(
      String(decoding: try #require(ByteEdit.apply(edits, to: bytes)), as: UTF8.self) == after)
  }
}
