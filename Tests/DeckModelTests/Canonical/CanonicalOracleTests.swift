import AnkiOracle
import DeckModel
import Digests
import Foundation
import SeededRandom
import Testing

/// Our rules against Anki's own library, on thousands of random texts and names.
@Suite(.enabled(if: AnkiOracle.python != nil, "\(AnkiOracle.reason)"))
struct CanonicalOracleTests {
  struct Question: Encodable {
    var fields: [String] = []
    var firstFields: [String] = []
    var tags: [[String]] = []
    var decks: [String] = []
    var models: [[String]] = []
    var media: [String] = []
    var pairs: [[String]] = []
  }

  struct Answer: Decodable {
    struct FirstField: Decodable {
      var sum: UInt32
      var text: String
    }
    var fields: [String]
    var sums: [FirstField]
    var tags: [[String]]
    var decks: [String]
    var models: [[String?]]
    var media: [String?]
    var same: [Bool]
  }

  /// What Anki makes of a raw value is what we make of it, once more through our own rules: Anki's
  /// own result is not always one that it would leave alone.
  @Test func agreesWithAnki() throws {
    let question = Self.question()
    let answer: Answer = try AnkiOracle.ask("canonical", question)
    try compareTexts(question, answer)
    for (raw, stored) in zip(question.decks, answer.decks) {
      expectSame(Canonical.deckName(raw), Canonical.deckName(stored), of: raw)
    }
    for (raw, stored) in zip(question.models, answer.models) {
      expectSame(Canonical.modelName(raw[0]), stored[0] ?? "", of: raw[0])
      expectSame(Canonical.fieldName(raw[1]), Canonical.fieldName(stored[1] ?? ""), of: raw[1])
      expectSame(
        Canonical.templateName(raw[2]), Canonical.templateName(stored[2] ?? ""), of: raw[2])
    }
    for (raw, stored) in zip(question.media, answer.media) {
      expectSame(Canonical.mediaName(raw), Canonical.mediaName(stored ?? ""), of: raw)
    }
    for (pair, same) in zip(question.pairs, answer.same) {
      let keys = pair.map { Array(Canonical.nameKey($0).utf8) }
      #expect((keys[0] == keys[1]) == same, "\(pair)")
    }
  }

  /// What our rules give is stored by Anki exactly so.
  @Test func ankiKeepsCanonicalForms() throws {
    var question = Self.question()
    question.fields = question.fields.map(Canonical.fieldText)
    question.tags = question.tags.map(Canonical.tags)
    question.decks = question.decks.map(Canonical.deckName)
    question.media = question.media.map(Canonical.mediaName).filter { !$0.isEmpty }
    question.models = question.models.map {
      [Canonical.modelName($0[0]), Canonical.fieldName($0[1]), Canonical.templateName($0[2])]
    }
    let answer: Answer = try AnkiOracle.ask("canonical", question)
    for (sent, stored) in zip(question.fields, answer.fields) { expectSame(sent, stored, of: sent) }
    for (sent, stored) in zip(question.decks, answer.decks) { expectSame(sent, stored, of: sent) }
    for (sent, stored) in zip(question.media, answer.media) {
      expectSame(sent, stored ?? "", of: sent)
    }
    for (sent, stored) in zip(question.models, answer.models) {
      #expect(sent.map { Array($0.utf8) } == stored.map { Array(($0 ?? "").utf8) })
    }
    for (sent, stored) in zip(question.tags, answer.tags) { compareTags(sent, stored, of: sent) }
  }

  private func compareTexts(_ question: Question, _ answer: Answer) throws {
    for (raw, stored) in zip(question.fields, answer.fields) {
      expectSame(Canonical.fieldText(raw), stored, of: raw)
    }
    for (raw, stored) in zip(question.firstFields, answer.sums) {
      let text = Canonical.firstFieldText(Canonical.fieldText(raw))
      expectSame(text, stored.text, of: raw)
      #expect(Digest.sha1(text).first32Bits == stored.sum, "\(raw.debugDescription)")
    }
    try #require(answer.tags.count == question.tags.count)
    for (raw, stored) in zip(question.tags, answer.tags) {
      compareTags(Canonical.tags(raw), Canonical.tags(stored), of: raw)
    }
  }

  /// Inside one note, too, a parent that is known gives its spelling to the child.
  private func compareTags(_ ours: [String], _ stored: [String], of raw: [String]) {
    let haveLevels = raw.contains { $0.contains("::") }
    expectSame(
      (haveLevels ? ours.map(Canonical.tagKey) : ours).joined(separator: " "),
      (haveLevels ? stored.map(Canonical.tagKey) : stored).joined(separator: " "), of: "\(raw)")
  }

  private func expectSame(_ ours: String, _ stored: String, of raw: String) {
    #expect(Array(ours.utf8) == Array(stored.utf8), "of \(raw.debugDescription)")
  }

  private static func question() -> Question {
    var random = SeededRandom.printingSeed("CanonicalOracleTests")
    var question = Question()
    for _ in 0..<1500 {
      question.fields.append(random.text(of: letters, upTo: 12))
      question.firstFields.append("x" + random.text(of: letters + markup, upTo: 14))
      question.tags.append((0..<3).map { _ in random.text(of: letters, upTo: 5) })
    }
    for _ in 0..<300 {
      question.media.append(random.text(of: letters + fileParts, upTo: 8))
      question.decks.append(random.text(of: letters, upTo: 6))
      question.models.append((0..<3).map { _ in random.text(of: letters, upTo: 5) })
      let word = random.text(of: letters, upTo: 4)
      let other = Bool.random(using: &random) ? word.uppercased() : word.lowercased()
      question.pairs += [[word, other], [word, random.text(of: letters, upTo: 1)]]
    }
    return question
  }

  private static let letters =
    ["a", "B", "z", "Z", "1", " ", " ", "\t", "\n", "\r", "\u{0}", "\u{1}", "\u{1F}", "\u{7F}"]
    + ["\u{80}", "\u{85}", "\u{A0}", "\u{3000}", "\u{2003}", "\u{200B}", "\u{FEFF}", "\u{FFFE}"]
    + ["e\u{301}", "\u{E9}", "\u{301}", "\u{327}\u{301}", "\u{1100}", "\u{1161}", "\u{11A8}"]
    + ["\u{212B}", "\u{2126}", "\u{1D15E}", "\u{FA47}", "\u{DF}", "\u{1E9E}", "\u{130}", "\u{131}"]
    + ["\u{3A3}", "\u{3C3}", "\u{3C2}", "\u{FB01}", "\u{1F88}", "\u{390}", "\u{1FD3}", "\u{345}"]
    + ["\u{10400}", "\u{10D0}", "\u{13A0}", "日", "語", "\u{1F600}", "\u{1F970}", "\u{E000}"]
    + ["::", ":", "\"", "{", "}", "#", "/", "^", "-", "*", "_", "\\", "'", "&", "<", ">", "."]

  private static let markup =
    ["<b>", "</b>", "<br>", "<br/>", "<div class='a>b'>", "<!--", "-->", "<style>", "</style>"]
    + ["<script>", "</script>", "<STYLE x>", "&amp;", "&lt;", "&nbsp;", "&eacute;", "&lang;"]
    + ["&#65;", "&#x1F600;", "&#0;", "&apos;", "&;", "&#;", "&unknown;", ";", "=", "src", "data"]
    + ["<img src=\"a b.png\">", "<img src='x.jpg' alt=\"\">", "<img src=y.png>", "<img ", "<IMG\n"]
    + [
      "<audio src=", "<video ", "<object data=\"", "<source ", "src=\"", " src='", " data=",
      " src=",
    ]
    + ["alt=\">\"", "'>'", "\"", "'", "[sound:a.mp3]", "[[type:x]]", "\u{200D}", "é"]

  private static let fileParts =
    ["con", "CON", "prn", "aux.", "nul", "com1", "COM9", "lpt5", "com0", ".png", ".JPG", "..", "/"]
    + [String(repeating: "k", count: 60), String(repeating: "é", count: 40), "[", "]", "?", "|"]
    + [".extension-of-some-length", "%20", "\u{5F8}", "\u{1FAE0}", "\u{A7AE}", "\u{1C80}"]
}
