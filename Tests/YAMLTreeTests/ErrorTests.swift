import Testing
import YAMLTree

struct ErrorTests {
  @Test(
    arguments: [
      ("a:\n▸\tb: 1\n", "a tab where only spaces may stand"),
      ("a: 1\n▸\tb: 1\n", "a tab where only spaces may stand"),
      ("a: |\n▸\ttext\n", "a tab where only spaces may stand"),
      ("a: 1\n▸key\nb: 2\n", "this line has no \": \""),
      ("a▸:1\nb: 2\n", "a key without a space after its \":\""),
      ("a: text▸: more\n", "a second \": \" in one line"),
      ("a: http://x.y▸: z\n", "a second \": \" in one line"),
      ("a: 1\n  ▸b: 2\n", "a key cannot stand here"),
      ("a: ▸- b\n", "a list cannot begin here"),
      ("a:\n  b: 1\n ▸c: 2\n", "this line fits none of the lines above by its indentation"),
      (
        "- a\n▸b: 1\n",
        "a list goes on here, but the line does not begin with \"- \" in the list's column"
      ),
    ] as [(MarkedText, String)])
  func `wrong layout`(text: MarkedText, message: String) throws { try expect(text, message) }

  @Test(
    arguments: [
      ("a: ▸%b\n", "a text cannot begin with \"%\""),
      ("日本: ▸@b\n", "a text cannot begin with \"@\""),
      ("a: ▸`b`\n", "a text cannot begin with \"`\""),
      ("a: ▸**bold**\n", "a text cannot begin with \"*\""),
      ("a: ▸*word* x\n", "a text cannot begin with \"*\""),
      ("a: ▸&nbsp; x\n", "a text cannot begin with \"&\""),
      ("a: ▸!e!x 1\n", "a text cannot begin with \"!\""),
      ("▸%a: b\n", "a line cannot begin with \"%\""),
      ("a: ▸\"text\nb: 2\n", "the quote is never closed"),
      ("a: 'it'▸s'\n", "text after the closing '"),
      ("a: \"x\" ▸y\n", "text after the closing \""),
      ("a: {{c1::x}} ▸y\n", "text after the closing }"),
      ("a: \"▸\\q\"\n", "\"\\q\" means nothing in double quotes"),
      ("a: |▸text\n", "text after \"|\""),
      ("a: [1, 2\nb▸: 3\n", "expected \",\" or \"]\""),
      ("a: {x: 1\nb▸: 3\n", "expected \",\" or \"}\""),
      ("a: ▸]\n", "\"]\" cannot stand here"),
    ] as [(MarkedText, String)])
  func `wrong characters`(text: MarkedText, message: String) throws { try expect(text, message) }

  @Test func `a second document is refused where it begins`() throws {
    let text: MarkedText = "a: b\n▸---\nc: d\n"
    let error = try #require(parseError(Array(text.text.utf8)))
    #expect(error.kind == .documents)
    #expect(error.mark == text.marks.first)
    #expect(error.description == "test.yaml:2:1: a second document begins here")
  }

  @Test func `an unclosed bracket shows where it opens`() throws {
    let error = try #require(parseError(Array("a: b\nc: [1\nd: 2\n".utf8)))
    #expect(error.context?.mark == YAMLMark(line: 2, column: 4))
  }

  @Test(
    arguments: [
      ("a: ▸\u{7}\n", "the character U+0007 cannot stand in YAML"),
      ("a: é▸\u{0}\n", "the character U+0000 cannot stand in YAML"),
      ("a: 1\nb: é▸\u{2028}x\n", "the line break character U+2028 cannot stand in YAML"),
      ("a: \"x▸\u{85}y\"\n", "the line break character U+0085 cannot stand in YAML"),
    ] as [(MarkedText, String)])
  func `forbidden characters`(text: MarkedText, message: String) throws {
    try expect(text, message, kind: .encoding)
    try expect(text, message, kind: .encoding, prefix: [0xEF, 0xBB, 0xBF])
  }

  @Test(
    arguments: [
      ([0x61, 0x3A, 0x20, 0xC3, 0x28], 4), ([0x0A, 0x61, 0xFF], 2),
      ([0x61, 0x3A, 0x20, 0xE2, 0x82], 4), ([0xED, 0xA0, 0x80], 1),
    ] as [([UInt8], Int)])
  func `invalid UTF-8`(bytes: [UInt8], column: Int) throws {
    let error = try #require(parseError(bytes))
    #expect(error.kind == .encoding)
    #expect(error.message == "the file is not valid UTF-8")
    #expect(error.mark.column == column)
  }

  @Test(
    arguments: [
      [0xFF, 0xFE, 0x61, 0x00], [0xFE, 0xFF, 0x00, 0x61], [0x61, 0x00, 0x3A, 0x00],
      [0x00, 0x61, 0x00, 0x3A],
    ] as [[UInt8]])
  func `UTF-16 is refused by name`(bytes: [UInt8]) throws {
    let error = try #require(parseError(bytes))
    #expect(error.kind == .encoding)
    #expect(error.message == "the file is UTF-16, not UTF-8")
  }

  private func expect(
    _ text: MarkedText, _ message: String, kind: YAMLError.Kind = .syntax, prefix: [UInt8] = []
  ) throws {
    let error = try #require(parseError(prefix + Array(text.text.utf8)))
    #expect(error.kind == kind)
    #expect(error.message == message)
    #expect(error.mark == text.marks.first)
    #expect(error.help?.isEmpty == false)
  }
}
