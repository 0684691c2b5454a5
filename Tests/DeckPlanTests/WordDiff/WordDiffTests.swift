import DeckPlan
import SeededRandom
import Testing

@Suite struct WordDiffTests {
  /// The diff as the plan writes it without colour.
  private func diff(_ old: String, _ new: String) -> String {
    WordDiff(from: old, to: new).pieces.map { piece in
      switch piece.kind {
      case .equal: piece.text
      case .deleted: "[-\(piece.text)-]"
      case .inserted: "{+\(piece.text)+}"
      }
    }.joined()
  }

  @Test func equalTextsHaveNoChange() {
    #expect(diff("one two", "one two") == "one two")
    #expect(WordDiff(from: "", to: "").pieces.isEmpty)
  }

  @Test func wordsAreWhole() {
    #expect(diff("Voy a cine.", "Voy al cine.") == "Voy [-a-]{+al+} cine.")
    #expect(diff("l'eau froide", "l’eau froide") == "[-l'eau-]{+l’eau+} froide")
    #expect(diff("hello", "hello, good day") == "hello{+, good day+}")
  }

  @Test func tagsAndEntitiesAreWhole() {
    #expect(
      diff("<b>go</b>&nbsp;on", "<strong>go</strong>&amp;on")
        == "[-<b>-]{+<strong>+}go[-</b>&nbsp;-]{+</strong>&amp;+}on")
    #expect(
      diff(#"<img alt="a > b">"#, #"<img alt="a > c">"#)
        == #"[-<img alt="a > b">-]{+<img alt="a > c">+}"#)
    #expect(diff("1 < 2", "1 < 3") == "1 < [-2-]{+3+}")
    #expect(diff("a &b", "a &c") == "a &[-b-]{+c+}")
  }

  @Test func clozePartsAreWhole() {
    #expect(
      diff("{{c1::Paris::city}}", "{{c2::Paris::town}}")
        == "[-{{c1::-]{+{{c2::+}Paris::[-city-]{+town+}}}")
    #expect(diff("{{Front}}", "{{Back}}") == "{{[-Front-]{+Back+}}}")
  }

  @Test func soundsAreWhole() {
    #expect(diff("[sound:a.mp3]", "[sound:b.mp3]") == "[-[sound:a.mp3]-]{+[sound:b.mp3]+}")
  }

  @Test func charactersOfScriptsWithoutBlanksStandAlone() {
    #expect(diff("日本語を話す", "日本人を話す") == "日本[-語-]{+人+}を話す")
    #expect(diff("안녕하세요", "안녕하십니까") == "안녕하[-세요-]{+십니까+}")
    #expect(diff("ひらか\u{3099}な", "ひらかな") == "ひら[-か\u{3099}-]{+か+}な")
  }

  @Test func aChangeOfNormalisationIsAChange() {
    let pieces = WordDiff(from: "caf\u{E9}", to: "cafe\u{301}").pieces
    #expect(pieces == [.init(.deleted, "caf\u{E9}"), .init(.inserted, "cafe\u{301}")])
  }

  @Test func replacementsThatOnlyBlanksDivideReadAsOne() {
    #expect(diff("red cat sat", "blue dog sat") == "[-red cat-]{+blue dog+} sat")
    #expect(diff("a b", "a x b y") == "a {+x +}b{+ y+}")
  }

  @Test func runsOfBlanksAreOneToken() {
    #expect(diff("a b", "a  b") == "a[- -]{+  +}b")
    #expect(diff("a\r\nb", "a\nb") == "a[-\r\n-]{+\n+}b")
  }

  @Test func aTextThatIsQuiteOtherIsReplacedWhole() {
    let old = "same " + (0..<900).map { "old\($0)" }.joined(separator: " ")
    let new = "same " + (0..<900).map { "new\($0)" }.joined(separator: " ")
    let pieces = WordDiff(from: old, to: new).pieces
    #expect(pieces.map(\.kind) == [.equal, .deleted, .inserted])
  }

  @Test func strayBracketsStayQuick() {
    let stray = String(repeating: "<a ' ", count: 20_000)
    #expect(WordDiff(from: stray, to: stray + "b").pieces.last == .init(.inserted, "b"))
  }
}

/// The two laws, on random texts of everything that the tokenizer knows.
@Suite struct WordDiffLaws {
  private static let alphabet = [
    "a", "bb", "c'c", " ", "  ", "\n", "\r\n", "<b>", "</b>", "<", ">", "&", "&amp;", "{{c1::",
    "::",
    "}}", "{", "}", "日", "本", "か\u{3099}", "한", "é", "e\u{301}", "👩‍👧", "\u{A0}", "[sound:x.mp3]",
    "[",
    "\"", "-", "…",
  ]

  private func randomText(_ generator: inout SeededRandom) -> String {
    (0..<Int.random(in: 0...24, using: &generator))
      .compactMap { _ in Self.alphabet.randomElement(using: &generator) }.joined()
  }

  private func edited(_ text: String, _ generator: inout SeededRandom) -> String {
    var scalars = Array(text.unicodeScalars)
    for _ in 0..<Int.random(in: 0...4, using: &generator) where !scalars.isEmpty {
      let index = Int.random(in: 0..<scalars.count, using: &generator)
      if Bool.random(using: &generator) {
        scalars.remove(at: index)
      } else {
        scalars.insert(contentsOf: randomText(&generator).unicodeScalars.prefix(3), at: index)
      }
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }

  private func text(_ pieces: [WordDiff.Piece], without kind: WordDiff.Kind) -> [UInt8] {
    pieces.filter { $0.kind != kind }.flatMap { Array($0.text.utf8) }
  }

  @Test func readingOneSideGivesThatSide() {
    var generator = SeededRandom.printingSeed()
    for _ in 0..<3000 {
      let old = randomText(&generator)
      let new = Bool.random(using: &generator) ? randomText(&generator) : edited(old, &generator)
      let pieces = WordDiff(from: old, to: new).pieces
      #expect(text(pieces, without: .inserted) == Array(old.utf8))
      #expect(text(pieces, without: .deleted) == Array(new.utf8))
      #expect(pieces.allSatisfy { !$0.text.isEmpty })
      #expect(
        (pieces.allSatisfy { $0.kind == .equal }) == old.utf8.elementsEqual(new.utf8))
    }
  }
}
