import SeededRandom
import Testing
import YAMLTree

/// A tree that writes itself as YAML, noting where each scalar begins.
private indirect enum RandomTree {
  case scalar(String, YAMLStyle)
  case sequence([RandomTree])
  case mapping([(String, RandomTree)])

  var outline: String {
    switch self {
    case .scalar(let text, _): text.debugDescription
    case .sequence(let elements): "[" + elements.map(\.outline).joined(separator: ", ") + "]"
    case .mapping(let entries):
      "{" + entries.map { "\($0): \($1.outline)" }.joined(separator: ", ") + "}"
    }
  }
}

private struct Writer {
  private(set) var text = ""
  private(set) var marks: [YAMLMark] = []
  private var place = YAMLMark(line: 1, column: 1)

  private mutating func write(_ part: String) {
    text += part
    for character in part.unicodeScalars {
      place.column += 1
      if character == "\n" { place = YAMLMark(line: place.line + 1, column: 1) }
    }
  }

  /// Writes a value after its key or dash, up to and including the line break.
  mutating func write(_ tree: RandomTree, indent: Int) {
    switch tree {
    case .scalar(let text, let style): writeScalar(text, style, indent: indent)
    case .sequence(let elements):
      write(elements.isEmpty ? "[]\n" : "\n")
      for element in elements {
        write(String(repeating: " ", count: indent) + "- ")
        write(element, indent: indent + 2)
      }
    case .mapping(let entries):
      write(entries.isEmpty ? "{}\n" : "\n")
      for (key, value) in entries {
        write(String(repeating: " ", count: indent))
        marks.append(place)
        write("\(key): ")
        write(value, indent: indent + 2)
      }
    }
  }

  private mutating func writeScalar(_ text: String, _ style: YAMLStyle, indent: Int) {
    marks.append(place)
    let margin = "\n" + String(repeating: " ", count: indent)
    switch style {
    case .singleQuoted:
      write(
        "'"
          + text.split(separator: "'", omittingEmptySubsequences: false)
          .joined(separator: "''") + "'\n")
    case .literal:
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      write("|2-" + lines.map { $0.isEmpty ? "\n" : margin + $0 }.joined() + "\n")
    case .plain: write(text + "\n")
    default: write(escaped(text) + "\n")
    }
  }

  private func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "\"") { result, character in
      switch character {
      case "\n": result += "\\n"
      case "\"", "\\": result += "\\\(character)"
      default: result.unicodeScalars.append(character)
      }
    } + "\""
  }
}

private struct Generator {
  var random: SeededRandom
  private static let letters = Array("abzé日👍🏽 '\"\\:#-{}[]&*!|>%@,<~0")
  private static let words = ["no", "1.10", "null", "été", "日本語", "a b", "x'y", "a\"b", "<<x"]

  mutating func tree(depth: Int) -> RandomTree {
    switch Int.random(in: 0..<(depth > 4 ? 4 : 8), using: &random) {
    case 4, 5: .sequence(list { $0.tree(depth: depth + 1) })
    case 6, 7: .mapping(list { ("k\($0.random.next() % 1_000_000)é", $0.tree(depth: depth + 1)) })
    default: scalar()
    }
  }

  private mutating func list<Element>(_ make: (inout Self) -> Element) -> [Element] {
    (0..<Int.random(in: 0...4, using: &random)).map { _ in make(&self) }
  }

  private mutating func scalar() -> RandomTree {
    switch Int.random(in: 0..<4, using: &random) {
    case 0: .scalar(Self.words.randomElement(using: &random) ?? "", .plain)
    case 1: .scalar(letters(), .singleQuoted)
    case 2: .scalar(letters() + "\n" + letters(), .doubleQuoted)
    default: .scalar("x" + letters() + "\n\n" + letters() + "y", .literal)
    }
  }

  private mutating func letters() -> String {
    String(list { $0.letter() } + list { $0.letter() })
  }

  private mutating func letter() -> Character {
    Self.letters.randomElement(using: &random) ?? "a"
  }
}

struct RandomTests {
  @Test func `random trees are read as they were written, with their places`() throws {
    var generator = Generator(random: .printingSeed())
    for round in 0..<300 {
      let tree = RandomTree.mapping([("root", generator.tree(depth: 0))])
      var writer = Writer()
      writer.write(tree, indent: 0)
      let root = try #require(try parse(writer.text).root)
      #expect(root.outline == tree.outline, "round \(round)")
      #expect(starts(root) == writer.marks, "round \(round)")
    }
  }

  @Test func `random bytes are read or refused, never crashed on`() {
    var random = SeededRandom.printingSeed()
    let alphabet = Array("ab: -\n\t'\"[]{}&*|>!%@#,<?~\\\r\u{0}é\u{2028}".utf8) + [0xFF, 0xC3]
    for _ in 0..<3_000 {
      let bytes = (0..<Int.random(in: 0...60, using: &random)).map { _ in
        alphabet.randomElement(using: &random) ?? 0
      }
      guard let error = parseError(bytes) else { continue }
      let lines = bytes.filter { $0 == 10 || $0 == 13 }.count + 1
      #expect((1...lines + 1).contains(error.mark.line), "\(bytes)")
    }
  }

  private func starts(_ node: YAMLNode) -> [YAMLMark] {
    switch node.kind {
    case .scalar, .alias: [node.start]
    case .sequence: node.elements.flatMap(starts)
    case .mapping: node.entries.flatMap { [$0.key.start] + starts($0.value) }
    }
  }
}
