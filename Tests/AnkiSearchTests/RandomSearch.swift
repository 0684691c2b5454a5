@testable import AnkiSearch
import SeededRandom

/// Random searches, as trees and as text.
struct RandomSearch {
  /// What makes texts that are hard to write.
  static let pieces = [
    "a", "B", "dog", "é", "u\u{308}", "日本", "0", "17", " ", "\u{3000}", "\t", "\"", "\\", "*", "_",
    ":", "::",
    "(", ")", "-", "and", "or", "re:", "nc:", "none", "filtered", "deck:", ",", "&amp;", "<b>", "'",
    "%", "#", "[",
    "😀", "$", "^", ".", "{{c1::x}}", ";", "=", "İ", "ß",
  ]

  private static let keys =
    Keyword.allCases.map(\.rawValue) + ["front", "fr*", "a b", "AND", "Deck", "日本"]
  private static let values = [
    "1", "0", "7", "8", "-1", "+1", "01", "1:2", "0:3", "-2:4", "1,2", "1,", "due", "new",
    "buried-sibling", "none",
    "filtered", "current", "re:a", "nc:a", "re:\\d", "ivl>=10", "due=-1", "ease!=2.5", "ease=inf",
    "s>nan", "d<.5",
    "r>=1e3", "pos=-1", "cdn:d>5", "cdn:é=1", "cds:v=a b", "cds:v!=\\\"", "rated=0:1", "resched>-3",
    "resched=1",
    "lapses==3", "reps<", "foo=1", "3\\:30", "x*_", "\\*", "99999999999999999999", "4294967296",
    "1,a\\b", "a,b", "",
  ]
  private static let texts = [
    "dog", "a", "\"a b\"", "\"\"", "\"", "(", ")", "( ", " )", "-", "--", " ", " ", "\u{3000}",
    "\n", "and", "or",
    "Or", " or ", " and ", "\\", "\\\\", "\\\"", "\\(", "\\-", "\\:", "\\d", "*", "_", ":", "é",
    "日本", "%", "'",
  ]

  var random: SeededRandom

  mutating func number<Number: FixedWidthInteger>(upTo end: Number) -> Number {
    Bool.random(using: &random)
      ? .random(in: 0...min(end, 12), using: &random)
      : .random(in: 0...end, using: &random)
  }

  mutating func one<Element>(of elements: [Element]) -> Element {
    elements[Int.random(in: elements.indices, using: &random)]
  }

  mutating func name() -> String { random.text(of: Self.pieces, upTo: 5) }

  /// A text that may be a search.
  mutating func text() -> String {
    (0..<Int.random(in: 1...5, using: &random)).map { _ in
      switch Int.random(in: 0..<6, using: &random) {
      case 0: one(of: Self.texts) + one(of: Self.texts)
      case 1: one(of: Self.keys) + ":" + one(of: Self.texts)
      case 2: one(of: Self.keys) + ":\"" + one(of: Self.values) + "\""
      case 3: "\"" + one(of: Self.keys) + ":" + one(of: Self.values) + "\""
      case 4: one(of: Self.keys) + ":" + one(of: Self.values)
      default: name()
      }
    }.joined(separator: one(of: ["", " ", " or ", " -"]))
  }
}
