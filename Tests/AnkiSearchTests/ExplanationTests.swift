import AnkiOracle
import AnkiSearch
import Testing

/// What a search means, in words.
@Suite struct ExplanationTests {
  private func words(_ text: String) throws -> [String] {
    SearchExplanation(try SearchNode.parse(text)).lines.map {
      String(repeating: "  ", count: $0.depth) + $0.words
    }
  }

  @Test func groupsStandAboveWhatIsInThem() throws {
    #expect(
      try words("dog (is:due or -tag:none) -(flag:1 -(-x))") == [
        "all of",
        "  notes with \"dog\" in a field",
        "  any of",
        "    cards that are due",
        "    not: notes without tags",
        "  not: all of",
        "    cards with the red flag",
        "    not:",
        "      not: notes with \"x\" in a field",
      ])
  }

  @Test(arguments: [
    ("", "everything"), ("d_g*", "notes with \"d?g…\" (? is any character, … any text) in a field"),
    ("front:", "notes in which the field \"front\" is empty"),
    ("front:_*", "notes in which the field \"front\" is not empty"),
    ("front:*", "notes that have the field \"front\""),
    ("*:re:^a", "notes in which any field has what matches \"^a\""),
    ("tag:nc:a", "notes with the tag \"a\", accents aside, or with one below it"),
    ("deck:filtered", "cards that lie in a filtered deck"), ("flag:0", "cards without a flag"),
    ("card:2", "cards of template 2, or of cloze 2"), ("nid:1,2", "notes 1, 2"),
    ("did:1", "cards in deck 1"),
    ("prop:due<=-1", "cards whose due day, from today, is at most -1"),
    ("prop:cds:v!=a", "cards whose custom text v is not \"a\""),
    ("rated:1:2", "cards answered hard today"), ("rated:7", "cards answered in the last 7 days"),
    ("dupe:1,a", "notes of note type 1 whose first field is \"a\""),
  ])
  func terms(text: String, words: String) throws {
    #expect(try self.words(text) == [words])
  }

  @Test func everyTermHasWords() throws {
    for text in ManualSearches.all {
      let lines = SearchExplanation(try SearchNode.parse(text)).lines
      #expect(lines.allSatisfy { !$0.words.isEmpty && !$0.words.hasSuffix("not: ") }, "\(text)")
    }
  }
}
