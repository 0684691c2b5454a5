import Testing
import YAMLTree

struct NodeTests {
  @Test(arguments: [
    "no", "1.10", "0755", "null", "~", "2026-11-24", "0x1F", "yes", ".inf", "1_000",
  ])
  func `a plain scalar is the letters that were written`(text: String) throws {
    let root = try #require(try parse("a: \(text)\n").root)
    #expect(root["a"]?.scalar == text)
    #expect(root["a"]?.isEmptyPlain == false)
  }

  @Test(arguments: [
    ("plain text", YAMLStyle.plain, "plain text"),
    ("'it''s'", .singleQuoted, "it's"),
    (#""a\tb\u00e9""#, .doubleQuoted, "a\tbé"),
    ("|\n  one\n  two\n", .literal, "one\ntwo\n"),
    ("|-\n  one\n   two\n", .literal, "one\n two"),
    (">\n  one\n  two\n\n  three\n", .folded, "one two\nthree\n"),
    ("one\n  two", .plain, "one two"),
  ])
  func `each style gives its text`(written: String, style: YAMLStyle, text: String) throws {
    let value = try #require(try parse("key: \(written)").root?["key"])
    #expect(value.style == style)
    #expect(value.scalar == text)
  }

  @Test func `a key with nothing is told from an empty text`() throws {
    let root = try #require(try parse("a:\nb: ''\nc: null\nd: !!str\ne: [ ]\n").root)
    #expect(root["a"]?.isEmptyPlain == true)
    #expect(root["a"]?.scalar?.isEmpty == true)
    for key in ["b", "c", "d", "e"] { #expect(root[key]?.isEmptyPlain == false, "\(key)") }
  }

  @Test func `elements and entries keep their order`() throws {
    let root = try #require(try parse("b: [x, [y, z], {k: v}]\na: {}\nc: []\n").root)
    #expect(root.outline == #"{b: ["x", ["y", "z"], {k: "v"}], a: {}, c: []}"#)
    #expect(root.entries.count == 3)
    #expect(root["b"]?.elements.count == 3)
    #expect(root["b"]?.style == .flow)
    #expect(root.style == .block)
  }

  @Test func `asking a node for what it is not gives nothing`() throws {
    let root = try #require(try parse("a: x\nb: [y]\n").root)
    #expect(root.scalar == nil)
    #expect(root.elements.map(\.kind).isEmpty)
    #expect(root["a"]?.entries.map(\.key.kind).isEmpty == true)
    #expect(root["b"]?.entries.count == 0)
  }

  @Test func `a tag is kept in full and changes nothing else`() throws {
    let root = try #require(try parse("a: !!int 07\nb: !own {x: y}\nc: z\n").root)
    #expect(root["a"]?.tag == "tag:yaml.org,2002:int")
    #expect(root["a"]?.scalar == "07")
    #expect(root["b"]?.tag == "!own")
    #expect(root["c"]?.tag == nil)
  }

  @Test(arguments: ["", "\n\n", "# only a comment\n", "\u{FEFF}", "---\n...\n# end\n"])
  func `a file without content has no root or an empty one`(text: String) throws {
    let root = try parse(text).root
    #expect(root?.isEmptyPlain ?? true)
    #expect((root == nil) == !text.hasPrefix("---"))
  }

  @Test func `a byte order mark and CRLF are accepted`() throws {
    let root = try #require(try parse("\u{FEFF}a: 1\r\nb: |\r\n  x\r\n  y\r\n").root)
    #expect(root.outline == #"{a: "1", b: "x\ny\n"}"#)
    #expect(root.start == YAMLMark(line: 1, column: 1))
  }

  @Test func `duplicate keys are shown with both places, also in large mappings`() throws {
    let many = (1...40).map { "k\($0): v\n" }.joined()
    for (text, first, second) in [
      ("a: 1\nb: 2\na: 3\n\"b\": 4\n", 1, 3), (many + "k7: again\n", 7, 41),
    ] {
      let pairs = try #require(try parse(text).root).duplicateKeys
      #expect(pairs.first?.first.start == YAMLMark(line: first, column: 1))
      #expect(pairs.first?.second.start == YAMLMark(line: second, column: 1))
    }
    #expect(try parse("a: 1\nb: 2\na: 3\nb: 4\na: 5\n").root?.duplicateKeys.count == 3)
    #expect(try parse("a: 1\nb: {a: 2}\n").root?.duplicateKeys.isEmpty == true)
  }
}
