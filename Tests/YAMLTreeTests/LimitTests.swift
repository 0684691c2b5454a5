import Testing
import YAMLTree

struct LimitTests {
  private func limitError(_ text: String, limits: YAMLLimits = YAMLLimits()) -> YAMLError? {
    let error = parseError(Array(text.utf8), limits: limits)
    #expect(error?.kind == .limit)
    return error
  }

  @Test func `a hundred levels are read, one more is refused where it begins`() throws {
    let deep = { (levels: Int) in
      String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
    }
    #expect(throws: Never.self) { try parse(deep(100)) }
    #expect(limitError(deep(101))?.mark == YAMLMark(line: 1, column: 101))
  }

  @Test(arguments: [1_000, 100_000])
  func `brackets without end are refused, not crashed on`(levels: Int) {
    #expect(limitError(String(repeating: "[", count: levels)) != nil)
    #expect(limitError(String(repeating: "{a: ", count: levels)) != nil)
    #expect(limitError(String(repeating: "- ", count: levels)) != nil)
  }

  @Test func `levels behind aliases count`() {
    let text: MarkedText = "- &a [[[x]]]\n- &b [[*a]]\n- [▸*b]\n"
    #expect(throws: Never.self) { try parse(text.text, limits: YAMLLimits(nesting: 7)) }
    #expect(limitError(text.text, limits: YAMLLimits(nesting: 6))?.mark == text.marks.first)
  }

  @Test func `a billion laughs are refused at an alias`() throws {
    var text = "a0: &a0 [lol]\n"
    for level in 1...60 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(aliases)]\n"
    }
    let error = try #require(limitError(text))
    #expect(error.mark.line == 7)
  }

  @Test func `many aliases to small things are fine`() throws {
    let aliases = String(repeating: "- {k: *a}\n", count: 20_000)
    #expect(throws: Never.self) {
      try parse("- &a [1, 2, 3]\n" + aliases, limits: YAMLLimits(expandedNodes: 1_000))
    }
  }

  @Test func `a text of fifty megabytes is refused where it begins`() {
    let text = "a: b\nc: \"" + String(repeating: "x", count: 50 << 20) + "\"\n"
    #expect(limitError(text)?.mark == YAMLMark(line: 2, column: 4))
  }

  @Test func `a file above the limit is refused`() {
    #expect(limitError("a: bcd", limits: YAMLLimits(fileBytes: 5)) != nil)
  }
}
