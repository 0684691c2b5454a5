import AnkiOracle
import DeckModel
import DeckPlan
import SeededRandom
import Testing

/// The one scanner of clozes finds what Anki finds: for the rules, and for the cards.
@Suite(.enabled(if: AnkiOracle.python != nil, "\(AnkiOracle.reason)"))
struct ClozeOracleTests {
  /// What is asked of Anki, and what it answers: the state of the fields and the ordinals.
  struct Answer: Decodable {
    var state: Int
    var cards: [Int64]

    init(from decoder: any Decoder) throws {
      var values = try decoder.unkeyedContainer()
      state = try values.decode(Int.self)
      cards = try values.decode([Int64].self)
    }
  }

  static let texts = [
    "{{c1,2::both}}", "{{c1::a {{c2::b}} c}}", "{{c1::}}", "{{c1::a", "{{c01::x}}", "{{c501::x}}",
    "{{c70000::x}}", "{{c1,::x}}", "{{c,1::x}}", "{{c 1::x}}", "{{C1::x}}", "{{c1:: {{c2::x}}",
    "{{c0,1::x}}", "{{c0::x}}", "{{c1::x}", "{{c1,99999::x}}", "क{{c1::ा}}", "{{c1::ำ}}",
    "{{c1::َ}}", "{{c1::x}}\u{301}", "{{c1::\u{FE0F}}}\u{200D}", "{{c1::a\u{301}::\u{301}h}}",
  ]

  @Test func knownTexts() throws { try compare(Self.texts.map { ["x" + $0, ""] }) }

  @Test func randomTexts() throws {
    var random = SeededRandom.printingSeed("ClozeOracleTests")
    let pieces = [
      "{{c1::", "{{c2,3::", "{{c10::", "{{c0::", "{{c", "}}", "}", "{", "::", ":", ",", "1", "x",
      "\u{301}", "\u{FE0F}", "\u{200D}", "\u{5B7}", "\u{93E}", "\u{E33}", "\u{64E}",
    ]
    try compare(
      (0..<600).map { _ in
        ["x" + random.text(of: pieces, upTo: 9), Bool.random(using: &random) ? "{{c4::y}}" : ""]
      })
  }

  private func compare(_ notes: [[String]]) throws {
    let answers: [[Answer]] = try AnkiOracle.ask("clozes", notes)
    for (note, answer) in zip(notes, answers) {
      let rule = CardRule(fields: ["Text", "Back Extra"], templates: nil)
      #expect(rule.ordinals(note, hasTags: false) == answer[0].cards, "\(note)")
      let hasCloze = note.map { !ClozeNumbers($0).numbers.isEmpty }
      // Anki's 3 is no cloze, 4 one in another type, 5 one in a field that is not shown as one.
      #expect((answer[0].state == 0) == (hasCloze == [true, false]), "\(note)")
      #expect((answer[0].state == 5) == hasCloze[1], "\(note)")
      #expect((answer[1].state == 4) == hasCloze.contains(true), "\(note)")
    }
  }
}
