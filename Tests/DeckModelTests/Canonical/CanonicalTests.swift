import DeckModel
import Testing

/// The rules one by one, with what Anki 26.9 was seen to store.
@Suite struct CanonicalTests {
  @Test(arguments: [
    ("plain", "plain"), (" kept \t\n", " kept \t\n"), ("a\r\nb\rc", "a\nbc"),
    ("a\u{0}\u{1}\u{1F}\u{7F}b", "ab"), ("e\u{301}", "\u{E9}"),
    ("\u{212B}\u{2126}", "\u{C5}\u{3A9}"),
    ("\u{1100}\u{1161}", "\u{AC00}"), ("\u{1D15E}", "\u{1D157}\u{1D165}"),
    (
      "\u{85}\u{A0}\u{200B}\u{FEFF}\u{2028}\u{FFFF}", "\u{85}\u{A0}\u{200B}\u{FEFF}\u{2028}\u{FFFF}"
    ),
    ("&nbsp;<br>&", "&nbsp;<br>&"),
  ])
  func fieldText(raw: String, stored: String) {
    #expect(Array(Canonical.fieldText(raw).utf8) == Array(stored.utf8))
  }

  @Test(arguments: [
    (["b", "A", "a"], ["A", "b"]), (["one two\u{3000}three"], ["one", "three", "two"]),
    (["a::", "::a", "a::::b"], ["a::blank", "a::blank::b", "blank::a"]), (["", " "], []),
    (["a\tb\n", "x\u{A0}y", "\u{A0}z"], ["ab", "x\u{A0}y", "z"]), (["\u{FA47}"], ["\u{6F22}"]),
    (["STRASSE", "straße"], ["STRASSE"]),
    (["-x", "*", "a:b", "\"q\""], ["\"q\"", "*", "-x", "a:b"]),
  ])
  func tags(raw: [String], stored: [String]) {
    #expect(Canonical.tags(raw).map { Array($0.utf8) } == stored.map { Array($0.utf8) })
  }

  @Test(arguments: [
    ("A::B", "A::B"), (" A :: B\u{A0}", "A::B"), ("A:::B", "A::B"), ("", "blank"),
    ("A::::B", "A::blank::B"), ("A\u{1F}B", "AB"), ("e\u{301}", "\u{E9}"), ("a:b", "a:b"),
    (":a:", "a"),
  ])
  func deckName(raw: String, stored: String) {
    #expect(Canonical.deckName(raw) == stored)
  }

  @Test func namesOfModelsAndTheirParts() {
    #expect(Canonical.modelName("  a \"b\" ") == "  a b ")
    #expect(Canonical.templateName("  a \"b\" ") == "  a b ")
    #expect(Canonical.fieldName(" # /^ t:e{s\"t} name #/^ ") == "test name #/^")
    #expect(Canonical.fieldName("  ") == "")
    #expect(Canonical.modelName("\"") == "")
  }

  @Test(arguments: [
    ("MyPic.JPG", "mypic.jpg"), ("CafE\u{301}.png", "caf\u{E9}.png"), ("a/b.png", "b.png"),
    ("../../x.png", "x.png"), ("a:*?\"<>|\\[]^\t.png", "a.png"), ("a\u{A0}b", "a b"),
    ("trail.png ", "trail.png _"), ("trail.", "trail._"), ("con.png", "con_.png"),
    ("CON", "con_"), ("aux.\u{301}", "aux_.\u{301}"), ("com1.x", "com1_.x"), ("com0", "com0"),
    ("con1.png", "con1.png"),
    (" .hidden", " .hidden"),
    ("\u{39F}\u{3A3}.\u{3A3} x", "\u{3BF}\u{3C3}.\u{3C2} x"),
    ("\u{1F970}.png", ".png"), ("\u{1F600}.png", "\u{1F600}.png"), ("", ""),
  ])
  func mediaName(raw: String, stored: String) {
    #expect(Array(Canonical.mediaName(raw).utf8) == Array(stored.utf8))
  }

  @Test func longMediaNamesAreCutBeforeTheirExtension() {
    let stem = String(repeating: "a", count: 200)
    #expect(Canonical.mediaName(stem + ".mp3") == String(stem.prefix(115)) + ".mp3")
    #expect(Canonical.mediaName(stem) == String(stem.prefix(118)))
    let wide = String(repeating: "é", count: 100)
    #expect(Canonical.mediaName(wide + ".mp3") == String(wide.prefix(57)) + ".mp3")
  }

  @Test(arguments: [
    ("a", "a"), ("<b>a</b> b", "a b"), ("a&amp;b&#x41;&nbsp;", "a&bA "), ("a\u{A0}", "a\u{A0}"),
    ("&apos;&amp;", "&apos;&amp;"), ("a & b &amp; c", "a & b &amp; c"), ("<!-- x -->y", "y"),
    ("<style>a{}</style>b<script x>y</script>c", "bc"), ("<img src=\"a b.png\">", " a b.png "),
    ("<IMG alt='>' SRC='x.png'>y", " x.png y"), ("<img data-x=1 src=x.png >", " x.png "),
    ("<imgs src=x>", ""), ("<img src= a b>", "  a "), ("<img xsrc=y>", ""), ("a<b", "a<b"),
    ("<object data=d.pdf>", " d.pdf "),
  ])
  func firstFieldText(raw: String, seen: String) {
    #expect(Canonical.firstFieldText(raw) == seen)
  }

  @Test func resultsStay() {
    // Taking a character out brings a letter and its accent together.
    #expect(Array(Canonical.deckName("e\u{1}\u{301}").utf8) == Array("\u{E9}".utf8))
    #expect(Array(Canonical.fieldName("e:\u{301}").utf8) == Array("\u{E9}".utf8))
    #expect(Array(Canonical.mediaName("e:\u{301}").utf8) == Array("\u{E9}".utf8))
    #expect(Canonical.tags(["e\u{1}\u{301}"]).map { Array($0.utf8) } == [Array("\u{E9}".utf8)])
  }

  @Test func keysFoldCaseInFull() {
    #expect(Canonical.nameKey("\u{FB03}") == Canonical.nameKey("IFF"))
    #expect(Canonical.nameKey("\u{2C2F}") != Canonical.nameKey("\u{2C5F}"))
    #expect(Canonical.nameKey("STRASSE") == Canonical.nameKey("straße"))
    #expect(Canonical.tagKey("ΟΔΟΣ") == Canonical.tagKey("οδος"))
    #expect(Canonical.nameKey("a") != Canonical.nameKey("b"))
  }
}
