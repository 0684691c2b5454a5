import SeededRandom

/// Random searches for what is in the collection that `oracle/search.py` makes.
struct RandomQuery {
  private static let words = [
    "dog", "DOG", "d_g", "d*g", "cat", "a", "über", "Über", "ÜBER", "uber", "は", "ば", "日本", "日*",
    "привет",
    "Привет", "3\\:30", "a\\*b", "a\\_b", "a_b", "\\\\", "\"say \\\"hi\\\"\"", "\"(text)\"",
    "\\-free", "\"and\"", "&amp;",
    "&lt;", "hello", "\"hello world\"", "exa", "example", "x*y", "ß", "ss", "İ", "i", "fish", "ﬁsh",
    "été", "ete", "e*e",
    "img", "sound", "1", "23", "4567", "_", "*", "%", "한국", "line", "c1", "hint", "w*e", "ÀÉÎ",
    "ore", "AE", "øre",
    "àéî",
  ]
  private static let fields = [
    "front", "Front", "back", "fr*", "_r*", "fr_x", "fr\\_x", "animal front", "a\\:b", "extra\\*",
    "*",
    "_____", "日本", "FRÖHLICH",
    "text", "hidden", "shown", "also", "nofield",
  ]
  private static let texts = [
    "dog", "Dog", "a dog", "*dog*", "_*", "*_", "*", "", "d_g", "über", "ÜBER", "uber", "u*r",
    "a\\*b",
    "1*", "*日本*", "3\\:30",
    "x<br>y", "re:dog", "re:^d.g$", "re:\\d+", "re:ü", "re:^$", "nc:uber", "nc:UBER", "nc:*は*",
    "nc:e_e", "nc:", "hello*",
  ]
  private static let tags = [
    "animal", "ANIMAL", "animal::mammal", "ani*", "an_mal", "none", "*", "_*", "", "a_b", "a\\_b",
    "a\\*b", "über", "uber",
    "nc:uber", "nc:ÜBER", "re:^parent$", "re:lesson", "re:\\d", "re:^x::", "日本", "日*", "*语",
    "parent", "*::*", "marked",
    "q\\\"t", "lesson-1_", "none-of-it", "re:ANI",
  ]
  private static let decks = [
    "french", "French::Words", "french words", "french::*", "*french*", "languages", "*::verbs",
    "日本語", "日本_", "a_b", "a\\_b",
    "a\\*b", "über", "ÜBER", "uber", "filtered", "Filtered", "current", "Current", "d\\:e", "d:e",
    "b\\\\c", "*", "_*", "",
    "borrowed", "default", "French_Words", "French__Words", "nothing",
  ]
  private static let regexes = [
    "dog", "^d", "g$", "\\d{3}", "\\bdog\\b", "[a-c]1", "(cat|dog).*s", "(?-i)Dog", "u.ber",
    "\\p{Han}", "[[:digit:]]+b?",
    "\\w+\\s\\w+", "^.$", "one\\nline", "(?s)one.line", "(?m)^line", "a\\*b", "\\x1f", "<b>.*?</b>",
    "ß|ss", "\\W{3}", "\\Bg",
    "[^a-z]dog", "\\u{3042}|\\x{3070}", "(?x) d o g", "[\\p{Greek}\\p{Cyrillic}]", "[a-z&&[^d]]og",
    "e\\b", "(d)(o)(g)",
    "(?:a|b)++", "\\<dog", "og\\>", "[\\w--[a-z]]", "[[:alpha:]]\\d", "\\pN", "\\S+\\t", "^\\s",
  ]

  var random: SeededRandom

  private mutating func one<Element>(of elements: [Element]) -> Element {
    elements[Int.random(in: elements.indices, using: &random)]
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &random)
  }

  /// A search of up to so many levels.
  mutating func query(depth: Int = 2) -> String {
    switch depth == 0 ? 9 : number(0...9) {
    case 0, 1: "\(query(depth: depth - 1)) \(query(depth: depth - 1))"
    case 2: "\(query(depth: depth - 1)) or \(query(depth: depth - 1))"
    case 3: "-(\(query(depth: depth - 1)))"
    case 4: "(\(query(depth: depth - 1)) or \(query(depth: depth - 1))) \(query(depth: depth - 1))"
    case 5: "-(\(term()))"
    default: term()
    }
  }

  private mutating func term() -> String {
    switch number(0...21) {
    case 0, 1: one(of: Self.words)
    case 2: "w:" + one(of: Self.words)
    case 3: (number(0...1) == 0 ? "nc:" : "sc:") + one(of: Self.words)
    case 4, 5: "\"\(one(of: Self.fields)):\(one(of: Self.texts))\""
    case 6: "\"re:\(one(of: Self.regexes))\""
    case 7, 8: "\"tag:\(one(of: Self.tags))\""
    case 9, 10: "\"deck:\(one(of: Self.decks))\""
    case 11:
      "preset:" + one(of: ["default", "\"Hard ones\"", "\"HARD ONES\"", "hard_ones", "none"])
    case 12:
      "\"note:\(one(of: ["basic", "BASIC*", "animal*", "animal_2", "ünï", "_n_", "cloze", "*", "x"]))\""
    case 13:
      "card:"
        + one(of: ["1", "2", "3", "forward", "FOR*", "über", "\"card 1\"", "*", "\"card _\"", "x"])
    case 14:
      "is:"
        + one(of: [
          "due", "new", "learn", "review", "suspended", "buried", "buried-sibling",
          "buried-manually",
        ])
    case 15: "flag:\(number(0...7))"
    case 16, 17: "prop:" + property()
    case 18: one(of: ["added", "edited", "introduced", "rated", "resched"]) + ":\(number(0...9))"
    case 19: "rated:\(number(0...9)):\(number(1...4))"
    case 20: one(of: ["did:1,2", "mid:1", "nid:1", "cid:1", "has-cd:v", "has-cd:d", "has-cd:x"])
    default: property(day: "rated") + ["", ":1", ":2", ":3", ":4"][number(0...4)]
    }
  }

  private mutating func comparison() -> String { one(of: ["=", "!=", "<", ">", "<=", ">="]) }

  private mutating func property(day name: String) -> String {
    "prop:\(name)\(comparison())\(-number(0...6))"
  }

  private mutating func property() -> String {
    let comparison = comparison()
    return switch number(0...11) {
    case 0: "ivl\(comparison)\(number(0...60))"
    case 1: "due\(comparison)\(number(-6...6))"
    case 2: "reps\(comparison)\(number(0...15))"
    case 3: "lapses\(comparison)\(number(0...5))"
    case 4: "pos\(comparison)\(number(0...300))"
    case 5: "ease\(comparison)\(one(of: ["2.5", "1.3", "2.65", "0", "3", "2.4999"]))"
    case 6: "s\(comparison)\(number(0...80)).\(number(0...9))"
    case 7: "d\(comparison)0.\(number(0...99))"
    case 8: "r\(comparison)0.\(number(0...99))"
    case 9: "cdn:\(one(of: ["d", "v", "x"]))\(comparison)\(one(of: ["3", "5", "5.5", "-1", "0"]))"
    case 10:
      "cds:\(one(of: ["v", "d", "x"]))\(comparison)\(one(of: ["reschedule", "review", "a=b", "5", ""]))"
    default: "resched\(comparison)\(-number(0...6))"
    }
  }
}
