import SeededRandom

/// Writes YAML as nobody would: every style, odd indentation, comments and blank lines everywhere.
struct RandomYAML {
  var random: SeededRandom
  private var text = ""
  private var anchors: [String] = []
  /// The comments of the last file, in order, each with a number of its own.
  private(set) var comments: [String] = []
  private var number = 0

  init(random: SeededRandom) { self.random = random }

  /// A file of one mapping or list.
  mutating func file() -> String {
    (text, anchors, comments) = ("", [], [])
    gap(upTo: 8)
    if chance(8) {
      text += "%YAML 1.1\n---" + lineEnd()
    } else if chance(4) {
      text += "---" + lineEnd()
    }
    gap(upTo: 8)
    if chance(5) { sequence(at: 0, depth: 0) } else { mapping(at: 0, depth: 0) }
    gap(upTo: 6)
    if chance(10) { text += "..." + lineEnd() }
    if chance(5) { while text.hasSuffix("\n") { text.removeLast() } }
    let breaks = pick(["\n", "\n", "\r\n", "\r"])
    return (chance(6) ? "\u{FEFF}" : "") + text.replacing("\n", with: breaks)
  }

  /// A file in which a few characters are others, are missing, or stand twice.
  mutating func spoiltFile() -> String {
    var scalars = Array(file().unicodeScalars)
    let alphabet = Array("ab: -\n\t'\"[]{}&*|>!%#,?~\\\r\u{FEFF}".unicodeScalars)
    for _ in 0..<Int.random(in: 1...3, using: &random) where !scalars.isEmpty {
      let place = Int.random(in: 0..<scalars.count, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: scalars[place] = pick(alphabet)
      case 1: scalars.remove(at: place)
      default: scalars.insert(pick(alphabet), at: place)
      }
    }
    return String(String.UnicodeScalarView(scalars))
  }

  private mutating func chance(_ one: Int) -> Bool { Int.random(in: 0..<one, using: &random) == 0 }

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: 0..<values.count, using: &random)]
  }

  private mutating func blanks(_ range: ClosedRange<Int>) -> String {
    String(repeating: " ", count: Int.random(in: range, using: &random))
  }

  private mutating func comment() -> String {
    number += 1
    comments.append(
      pick(["# \(number)", "#\(number) é \"'", "# - a: [\(number)", "## \(number) # x"]))
    return comments[comments.count - 1]
  }

  /// The end of a line, now and then with a comment.
  private mutating func lineEnd() -> String {
    (chance(6) ? blanks(1...4) + comment() : "") + (chance(6) ? blanks(1...3) : "") + "\n"
  }

  /// Blank lines and comments on lines of their own, indented up to `column` columns.
  private mutating func gap(upTo column: Int) {
    while chance(4) {
      text +=
        chance(2) ? blanks(0...3) + "\n" : blanks(0...max(column, 0)) + comment() + lineBreak()
    }
  }

  private mutating func lineBreak() -> String { (chance(5) ? " " : "") + "\n" }
}

extension RandomYAML {
  private mutating func mapping(at column: Int, depth: Int, isInline: Bool = false) {
    for number in 0..<Int.random(in: 1...4, using: &random) {
      if number > 0 || !isInline {
        gap(upTo: column + 3)
        text += String(repeating: " ", count: column)
      }
      if chance(12) { explicitKey(at: column) } else { text += key(number) }
      text += ":"
      value(inBlockAt: column, depth: depth + 1, isMapping: true)
    }
  }

  private mutating func key(_ number: Int) -> String {
    if !anchors.isEmpty, chance(15) { return "*" + pick(anchors) + " " }
    let properties = chance(15) ? properties() : ""
    let names = ["k\(number)", "\"k \(number)\"", "'k''\(number)'", "é\(number) x", "-\(number)"]
    return properties + pick(names) + (chance(10) ? " " : "")
  }

  private mutating func explicitKey(at column: Int) {
    text += "?" + blanks(1...3) + pick(["a", "[a, b ]", "\"x\ty\"", "{ a : b}"])
    text += lineEnd() + String(repeating: " ", count: column)
  }

  private mutating func sequence(at column: Int, depth: Int, isInline: Bool = false) {
    for number in 0..<Int.random(in: 1...4, using: &random) {
      if number > 0 || !isInline {
        gap(upTo: column + 3)
        text += String(repeating: " ", count: column)
      }
      text += "-"
      value(inBlockAt: column, depth: depth + 1, isMapping: false)
    }
  }

  /// A value behind its key or dash, up to the end of its line.
  private mutating func value(inBlockAt column: Int, depth: Int, isMapping: Bool) {
    let isDeep = depth > 4
    switch Int.random(in: isDeep ? 2..<10 : 0..<10, using: &random) {
    case 0, 1: block(inBlockAt: column, depth: depth, isMapping: isMapping)
    case 2: blockText(inBlockAt: column)
    case 3: text += chance(3) ? blanks(1...2) + properties().dropLast() + lineEnd() : lineEnd()
    default:
      beforeValue(inBlockAt: column)
      inline(column: column + 1, depth: depth)
      text += lineEnd()
    }
  }

  /// What stands between a colon or a dash and a value in line.
  private mutating func beforeValue(inBlockAt column: Int) {
    if chance(8) {
      text += lineEnd()
      gap(upTo: column + 4)
      text += String(repeating: " ", count: column) + blanks(1...4)
    } else {
      text += blanks(1...3)
    }
  }

  private mutating func block(inBlockAt column: Int, depth: Int, isMapping: Bool) {
    let inner = column + Int.random(in: 1...5, using: &random)
    if !isMapping, chance(2) {
      // Behind the dash.
      text += String(repeating: " ", count: inner - column - 1)
      guard inner - column > 1 else { return text += " x" + lineEnd() }
      return chance(3)
        ? sequence(at: inner, depth: depth, isInline: true)
        : mapping(at: inner, depth: depth, isInline: true)
    }
    if chance(6) { text += " " + properties().dropLast() }
    text += lineEnd()
    if chance(2) { return mapping(at: inner, depth: depth) }
    sequence(at: isMapping && chance(2) ? column : inner, depth: depth)
  }

  private mutating func properties() -> String {
    var parts: [String] = []
    if chance(2) {
      parts.append(pick(["!!str", "!local", "!<tag:x.org,2000:a[1]>", "!"]))
    }
    if parts.isEmpty || chance(2) { parts.append("&a\(Int.random(in: 0..<99, using: &random))") }
    return parts.joined(separator: " ") + " "
  }
}

extension RandomYAML {
  private mutating func blockText(inBlockAt column: Int) {
    let indicator = chance(4) ? Int.random(in: 1...5, using: &random) : nil
    let margin = String(
      repeating: " ", count: column + (indicator ?? Int.random(in: 1...6, using: &random)))
    let chomping = pick(["", "", "-", "+"])
    text += blanks(1...2) + pick(["|", ">"])
    let digit = indicator.map { "\($0)" } ?? ""
    text += chance(2) ? digit + chomping : chomping + digit
    text += lineEnd()
    if indicator == nil, chance(8) { text += "\n" }
    for number in 0..<Int.random(in: 0...4, using: &random) {
      let line = pick([
        "one", "# two: [", "three  ", "", "\"four\\", "- é", "\tfive", "  more", "   ",
      ])
      let isFirst = number == 0 && indicator == nil
      text += line.isEmpty ? blanks(0...margin.utf8.count) : margin + (isFirst ? "x" : line)
      text += "\n"
    }
    if chance(5) { text += "\n" }
  }

  /// A scalar, an alias or something in brackets.
  private mutating func inline(column: Int, depth: Int) {
    let kind = Int.random(in: 0..<12, using: &random)
    if kind != 6, chance(8) { text += properties() }
    switch kind {
    case 0, 1: flow(depth: depth, column: column)
    case 2:
      text += "\"" + folded(["a\\\"b", "c\\", "é", "d \\ ", "e\\t", "# f", "\\x41"], column) + "\""
    case 3: text += "'" + folded(["a''b", "c \\", "- d", "# e", "é"], column) + "'"
    case 4: text += folded(["a", "b c", "d-", "- e", "f:g", "é#"], column, start: "p ")
    case 5: text += pick(["\"\"", "''", "\"a: b\"", "'#'"])
    case 6: alias()
    default: text += pick(["x", "no", "1.10", "日本 語", "a, b", "x:y", "-1", "~"])
    }
  }

  /// An alias of what has a name already, or something with a new name.
  private mutating func alias() {
    if !anchors.isEmpty, chance(2) { return text += "*" + pick(anchors) }
    anchors.append("n\(anchors.count)")
    text += "&\(anchors[anchors.count - 1]) named"
  }

  /// Words over several lines.
  private mutating func folded(_ words: [String], _ column: Int, start: String = "") -> String {
    var result = start + pick(words)
    while chance(2) {
      if chance(3) {
        result += blanks(0...2) + "\n"
        while chance(4) { result += blanks(0...3) + "\n" }
        result += String(repeating: " ", count: column) + blanks(0...4)
      } else {
        result += blanks(1...2)
      }
      result += pick(words)
    }
    return result
  }
}

extension RandomYAML {
  private mutating func flow(depth: Int, column: Int) {
    let isList = chance(2)
    text += isList ? "[" : "{"
    flowGap(column)
    for number in 0..<Int.random(in: 0...3, using: &random) {
      if number > 0 {
        text += ","
        flowGap(column)
      }
      flowEntry(number, isList, depth: depth, column: column)
      flowGap(column)
    }
    if chance(6), text.last != "[", text.last != "{", text.last != " ", text.last != "\n" {
      text += ","
    }
    flowGap(column)
    text += isList ? "]" : "}"
  }

  private mutating func flowEntry(_ number: Int, _ isList: Bool, depth: Int, column: Int) {
    if !isList || chance(6) {
      if chance(10) { text += "?" + blanks(1...2) }
      text += pick(["k\(number)", "\"q\(number)\"", "'s\(number)'"])
      if !isList && chance(8) { return }
      text += chance(6) ? " :" : ":"
      if chance(8) { return text += " " }
      text += " "
      flowGap(column)
    }
    flowValue(depth: depth, column: column)
  }

  private mutating func flowValue(depth: Int, column: Int) {
    if depth < 5, chance(8) { return alias() }
    if chance(8) { text += properties() }
    if depth < 5, chance(4) { return flow(depth: depth + 1, column: column) }
    text += pick(["x", "\"a,b\"", "'c]'", "no", "a b", "\"\"", "x-y", "é"])
  }

  private mutating func flowGap(_ column: Int) {
    text += blanks(0...2)
    guard chance(7) else { return }
    text += " " + lineEnd()
    gap(upTo: column + 4)
    text += String(repeating: " ", count: column) + blanks(0...4)
  }
}
