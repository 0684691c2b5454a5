import Testing
import YAMLTree

@Suite("Canonical layout")
struct FormatTests {
  /// A file before and after.
  struct Pair: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var before: String
    var after: String

    init(_ name: String, _ before: String, _ after: String) {
      (testDescription, self.before, self.after) = (name, before, after)
    }
  }

  @Test("each rule", arguments: indentation + comments + blankLines + brackets + texts + files)
  func rule(pair: Pair) throws {
    #expect(try formatted(pair.before) == pair.after)
    #expect(try formatted(pair.after) == pair.after)
  }

  private func formatted(_ text: String) throws -> String {
    String(decoding: try parse(text).formatted(Array(text.utf8)), as: UTF8.self)
  }

  private static let indentation = [
    Pair(
      "two columns a level", "a:\n    b:\n     c: 1\n    d: 2\n", "a:\n  b:\n    c: 1\n  d: 2\n"),
    Pair(
      "lists below their key", "a:\n- 1\n-    b: 2\n     c: 3\n", "a:\n  - 1\n  - b: 2\n    c: 3\n"),
    Pair("lists in lists", "-   - 1\n    - 2\n- - 3\n", "- - 1\n  - 2\n- - 3\n"),
    Pair("a dash alone", "a:\n -\n   b: 1\n -\n\n   - 2\n -\n", "a:\n  - b: 1\n  - - 2\n  -\n"),
    Pair("an indented file", "  a: 1\n  b:\n    - 2\n", "a: 1\nb:\n  - 2\n"),
    Pair("blanks around colons", "a :  1\n'b':   2\n\"c\" :\n", "a: 1\n'b': 2\n\"c\":\n"),
    Pair("tabs", "a:\t1\nb: [ 1,\t2 ]\t# c\n", "a: 1\nb: [1, 2] # c\n"),
    Pair(
      "a value on a line of its own", "a:\n       b\nc:\n   {d: 1}\n", "a:\n  b\nc:\n  { d: 1 }\n"),
    Pair("explicit keys in explicit keys", "?  ?   a\n:  b\n", "? ? a\n: b\n"),
    Pair("explicit keys", "?   a\n:   - 1\n    - 2\n? b\n", "? a\n: - 1\n  - 2\n? b\n"),
    Pair(
      "anchors, tags, aliases, merge keys",
      "a:   &x   !!map\n     b: 1\nc:\n  -  *x\n  -   &y {<<:  *x}\n  -  <<:   [*x,*y]\n*x  : 1\n",
      "a: &x !!map\n  b: 1\nc:\n  - *x\n  - &y { <<: *x }\n  - <<: [*x, *y]\n*x : 1\n"),
  ]

  private static let comments = [
    Pair("before the first key", "\n   # a\n#b\n\n\nc: 1\n", "# a\n#b\n\nc: 1\n"),
    Pair(
      "at the end of a line", "a: 1     # b   \nc: # d\n  - 2\t# e\n",
      "a: 1 # b\nc: # d\n  - 2 # e\n"),
    Pair(
      "with what follows", "a:\n      # b\n  - 1\n # c\n  - 2\n# d\nd: 3\n",
      "a:\n  # b\n  - 1\n  # c\n  - 2\n# d\nd: 3\n"),
    Pair(
      "with the block that they are indented as",
      "a:\n    b:\n       - 1\n       # b\n    # a\n# c\nc: 2\n",
      "a:\n  b:\n    - 1\n    # b\n  # a\n# c\nc: 2\n"),
    Pair("at the end", "a:\n   b: 1\n   # b\n\n\n# a\n\n", "a:\n  b: 1\n  # b\n\n# a\n"),
    Pair(
      "where a value would go", "a:\n    # none\nb:\n-   # one\n", "a:\n  # none\nb:\n  - # one\n"),
    Pair(
      "behind a list at the column of its key", "a:\n- 1\n# b\nb: 2\n", "a:\n  - 1\n# b\nb: 2\n"),
    Pair("between a dash and its value", "-  # a\n   b: 1\n", "- # a\n  b: 1\n"),
    Pair(
      "in brackets", "a: [ # b\n  1, # c\n      # d\n  2\n     # e\n  ]\n",
      "a: [ # b\n    1, # c\n    # d\n    2\n    # e\n  ]\n"),
    Pair(
      "after a literal text", "a:   |  # b\n     c\n\n   # d\ne: 1\n",
      "a: | # b\n  c\n\n# d\ne: 1\n"),
    Pair("after a tag", "a: !!map # b\n     # c\n  d: 1\n", "a: !!map # b\n  # c\n  d: 1\n"),
    Pair("in an empty file", "\n\n  # a\n\n\n  # b", "# a\n\n# b\n"),
  ]

  private static let blankLines = [
    Pair("one at most", "\n\na: 1\n\n  \n\nb: 2\n\n", "a: 1\n\nb: 2\n"),
    Pair("none below a key", "a:\n\n  b: 1\n\n  c:\n\n    - 2\n", "a:\n  b: 1\n\n  c:\n    - 2\n"),
    Pair("after a key without a value", "a:\n\nb:\n", "a:\n\nb:\n"),
    Pair("between notes as they are", "- 1\n- 2\n\n- 3\n", "- 1\n- 2\n\n- 3\n"),
    Pair("around comments", "a:\n\n # b\n\n\n # c\n b: 1\n", "a:\n  # b\n\n  # c\n  b: 1\n"),
    Pair("after literal texts", "a: |\n b\n\n\n\nc: |-\n d\n \n", "a: |\n  b\n\nc: |-\n  d\n"),
    Pair(
      "none in front of what is in brackets", "a: [\n\n  1\n\n\n  , 2]\n",
      "a: [\n    1\n\n    , 2]\n"),
  ]

  private static let brackets = [
    Pair(
      "on one line", "a: {b: 1,c:  [2,3 ] ,d: }\ne: { }\nf: [ ]\n",
      "a: { b: 1, c: [2, 3], d: }\ne: {}\nf: []\n"),
    Pair("on several", "a: [\n1,\n   2,\n]\n", "a: [\n    1,\n    2,\n  ]\n"),
    Pair(
      "nested", "a:\n  - {\n    b: [1,\n    2]\n    }\n",
      "a:\n  - {\n      b: [1,\n        2]\n    }\n"),
    Pair("pairs in a list", "[a : b,? c : d, \"e\":f]\n", "[a: b, ? c: d, \"e\": f]\n"),
    Pair("tags without values", "[!!str , &a ,!!str : b]\n", "[!!str , &a , !!str : b]\n"),
  ]

  private static let texts = [
    Pair(
      "a literal text", "a:\n    b: |\n          c\n            d\n\n          e\n",
      "a:\n  b: |\n    c\n      d\n\n    e\n"),
    Pair("an indication", "a: |4-\n      b\n     c\n", "a: |4-\n      b\n     c\n"),
    Pair(
      "blank lines that count", "a: |+\n   b\n\n\nc: >+\n  d\n  \n",
      "a: |+\n  b\n\n\nc: >+\n  d\n\n"),
    Pair("blanks that count", "a: |\n   b  \n     \n   c\n", "a: |\n  b  \n    \n  c\n"),
    Pair("a text without a last line feed", "a:   |\n    b", "a: |\n  b"),
    Pair("one that has none anyway", "a:   |-\n    b", "a: |-\n  b\n"),
    Pair("plain lines", "a:   b\n       c   \n\n\n  d\n", "a: b\n  c\n\n\n  d\n"),
    Pair(
      "quoted lines", "- \"a \\\n     b \\  \n\n  \\ c\"\n-  'd\n  e'\n",
      "- \"a \\\n  b \\ \n\n  \\ c\"\n- 'd\n  e'\n"),
    Pair("quotes stay", "a: 'b'\n\"c\": \"d\"\ne: f\n", "a: 'b'\n\"c\": \"d\"\ne: f\n"),
    Pair("a file that is one text", "   |\n   a\n", "   |\n   a\n"),
    Pair("a key like the mark of a document", " --- a:   1\n", " --- a:   1\n"),
    Pair("a bracket that libyaml does not see", "a:   [ ?]   ]\n", "a:   [ ?]   ]\n"),
    Pair("a dash in braces", "a:   { b: -}\n", "a:   { b: -}\n"),
  ]

  private static let files = [
    Pair("nothing", "", ""),
    Pair("blanks", "\n  \n\r\n", ""),
    Pair("no line feed at the end", "a: 1", "a: 1\n"),
    Pair(
      "carriage returns", "a: |\r\n   b\r\n   c\r\n# d\r\ne: 'f\r\n g'\r\n",
      "a: |\n  b\n  c\n# d\ne: 'f\n  g'\n"),
    Pair("a byte order mark", "\u{FEFF}\n  a:   1\n", "\u{FEFF}a: 1\n"),
    Pair("files put together", "# a\n\u{FEFF}# b\nc:   1\n", "# a\n\u{FEFF}# b\nc:   1\n"),
    Pair(
      "marks of documents", "%YAML 1.1   # a\n---   # b\n\n\n a: 1\n...\n  # c\n",
      "%YAML 1.1   # a\n--- # b\na: 1\n...\n# c\n"),
    Pair("a value behind the mark", "---   [1,2]\n", "--- [1, 2]\n"),
  ]
}
