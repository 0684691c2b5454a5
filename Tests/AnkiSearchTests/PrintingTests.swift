import AnkiSearch
import Foundation
import SeededRandom
import Testing

/// What is printed is read back as the same.
@Suite struct PrintingTests {
  @Test func printedTreesAreReadBack() throws {
    let random = SeededRandom.printingSeed("printedTreesAreReadBack")
    var searches = RandomSearch(random: random)
    for _ in 0..<20_000 {
      let tree = searches.tree()
      let text = tree.description
      let read = try SearchNode.parse(text)
      #expect(read == tree, "\(text)")
      #expect(read.description.unicodeScalars.elementsEqual(text.unicodeScalars), "\(text)")
    }
  }

  /// Every expected text was tried in Anki 26.9 and found the thing of that name, and nothing else.
  @Test(arguments: [
    ("French::B1", #""deck:French\:\:B1""#),
    (#"A"b*c_d\e"#, #""deck:A\"b\*c\_d\\e""#),
    ("(x) -y", #""deck:(x) -y""#),
    ("and", #""deck:and""#),
    ("*", #""deck:\*""#),
    ("re:x", #""deck:re\:x""#),
    ("filtered", #""deck:Filtered""#),
    ("current", #""deck:Current""#),
    ("Filtered", #""deck:Filtered""#),
    ("currently", #""deck:currently""#),
  ])
  func printsDecks(name: String, text: String) {
    #expect(SearchNode.deck(name).description == text)
  }

  @Test(arguments: [
    ("deckform::geo_1", #""tag:deckform\:\:geo\_1""#),
    ("none", #""tag:None""#),
    ("nc:f", #""tag:nc\:f""#),
    ("-x", #""tag:-x""#),
  ])
  func printsTags(name: String, text: String) {
    #expect(SearchNode.tag(name).description == text)
  }

  @Test func printsNoteTypes() {
    #expect(
      SearchNode.noteType("Basic (and reversed card)").description
        == #""note:Basic (and reversed card)""#)
    #expect(SearchNode.noteType("current").description == #""note:current""#)
  }

  @Test func bracketsOnlyWhatNeedsIt() {
    let decks = SearchNode.any([.deck("a"), .deck("b")])
    #expect(decks.description == #""deck:a" OR "deck:b""#)
    #expect(
      SearchNode.all([.noteType("n"), decks]).description
        == #""note:n" ("deck:a" OR "deck:b")"#)
    #expect(SearchNode.not(decks).description == #"-("deck:a" OR "deck:b")"#)
    #expect(SearchNode.not(.any([.deck("a")])).description == #"-"deck:a""#)
    #expect(
      SearchNode.all([.any([.tag("t")]), .inFilteredDeck]).description == #""tag:t" deck:filtered"#)
    #expect(SearchNode.not(.not(.tag("t"))).description == #"-(-"tag:t")"#)
  }

  @Test func printsCards() {
    #expect(SearchNode.state(.suspended).description == "is:suspended")
    #expect(SearchNode.template(0).description == "card:1")
    #expect(SearchNode.template(70_000) == .nothing)
    #expect(SearchNode.position(after: 7).description == "prop:pos>7")
    #expect(SearchNode.position(after: -1).description == "prop:pos>=0")
    #expect(SearchNode.position(after: .max) == .nothing)
  }

  @Test func emptyListsFindAllOrNothing() {
    #expect(SearchNode.all([]).description == "deck:*")
    #expect(SearchNode.any([]).description == "-deck:*")
    #expect(SearchNode.notes([]).description == "-deck:*")
    #expect(SearchNode.notes([1, 22]).description == "nid:1,22")
    #expect(SearchNode.not(.all([])).description == "-deck:*")
  }

  @Test(arguments: ["deck", "Note", "IS", "re", ""])
  func keywordsAreNoFields(name: String) {
    #expect(SearchFieldName(name) == nil)
  }
}

/// Anki takes every blank for a space.
@Suite struct ForeignBlankTests {
  @Test func areWrittenSoThatTheyAreFound() throws {
    let front = try #require(SearchFieldName("a\tb"))
    #expect(SearchNode.deck("日\u{3000}本").description == #""deck:日_本" -"deck:日 本""#)
    #expect(SearchNode.text("a\nb.").description == #""re:a\u{a}b\.""#)
    #expect(SearchNode.field(front, "\u{3000}").description == #""a_b:re:^\u{3000}$""#)
    #expect(SearchNode.field(front, "a b").description == #""a_b:a b""#)
    #expect(SearchRawText("a\tb") == nil)
    #expect(
      SearchNode.term(.duplicates(noteType: 1, firstField: "a\tb")).description
        == #""dupe:1,a b""#)
  }

  @Test func areReadAsSpaces() throws {
    #expect(try SearchNode.parse("a\u{3000}b") == .all([.text("a"), .text("b")]))
    #expect(try SearchNode.parse("\"a\tb\"") == .text("a b"))
  }
}
