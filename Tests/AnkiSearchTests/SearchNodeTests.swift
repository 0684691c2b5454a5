import AnkiSearch
import Testing

/// Every expected text was tried in Anki 26.9 and found the thing of that name, and nothing else.
@Suite struct SearchNodeTests {
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
  }

  @Test func printsCards() {
    #expect(SearchNode.suspended.description == "is:suspended")
    #expect(SearchNode.template(0).description == "card:1")
  }

  @Test func emptyListsFindAllOrNothing() {
    #expect(SearchNode.all([]).description == "deck:*")
    #expect(SearchNode.any([]).description == "-deck:*")
    #expect(SearchNode.notes([]).description == "-deck:*")
    #expect(SearchNode.notes([1, 22]).description == "nid:1,22")
    #expect(SearchNode.not(.all([])).description == "-deck:*")
  }
}
