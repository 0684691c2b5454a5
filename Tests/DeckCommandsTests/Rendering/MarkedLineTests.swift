import Testing

@testable import DeckCommands

@Suite struct MarkedLineTests {
  @Test func aShortLineStaysWhole() {
    let line = MarkedLine("  key: value", mark: 2..<5, budget: 40)
    #expect(line.text == "  key: value" && line.indent == 2 && line.markWidth == 3)
  }

  @Test func tabsAndWideCharactersFillTheirColumns() {
    let line = MarkedLine("\t日本: 語", mark: 5..<6, budget: 40)
    #expect(line.text == "    日本: 語" && line.indent == 10 && line.markWidth == 2)
    #expect(MarkedLine("e\u{301}x", mark: 2..<3, budget: 40).indent == 1)
  }

  @Test func aPointAtTheEndIsOneCaret() {
    let line = MarkedLine("abc", mark: 3..<3, budget: 40)
    #expect(line.indent == 3 && line.markWidth == 1)
    let behind = MarkedLine("abc", mark: 9..<12, budget: 40)
    #expect(behind.indent == 3 && behind.markWidth == 1)
  }

  @Test(arguments: [0, 1, 20, 45, 100, 500, 997, 998, 999])
  func aLongLineIsAWindowAroundTheMark(_ start: Int) {
    let text = (0..<1000).map { String(UnicodeScalar(UInt8(97 + $0 % 26))) }.joined()
    let line = MarkedLine(text, mark: start..<(start + 1), budget: 50)
    #expect(line.text.count <= 50)
    let shown = Array(line.text)
    #expect(shown[line.indent] == Array(text)[start])
    #expect(line.markWidth == 1)
    #expect(
      line.text.hasPrefix("...") == (start > 46) && line.text.hasSuffix("...") == (start < 970))
  }

  @Test func aMarkLongerThanTheWindowEndsWithIt() {
    let line = MarkedLine(String(repeating: "x", count: 300), mark: 100..<250, budget: 50)
    #expect(line.text.count == 50 && line.indent + line.markWidth == 47)
  }

  @Test func aLineOfMegabytesIsCheap() {
    let line = MarkedLine(String(repeating: "語", count: 3_000_000), mark: 0..<2_999_999, budget: 60)
    #expect(DisplayWidth.of(line.text) <= 60)
  }
}
