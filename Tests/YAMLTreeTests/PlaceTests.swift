import Testing
import YAMLTree

struct PlaceTests {
  @Test(
    arguments: [
      "a: ▸plain text▸ # remark\n",
      "a: ▸'single ''quoted'''▸\n",
      "a: ▸\"double\n  quoted\"▸\nb: 1\n",
      "a: ▸one\n  two▸\nb: 1\n",
      "é👍🏽日本: ▸ß👍🏽本▸ # columns count code points\n",
      "a: ▸[x, y]▸\n",
      "a: ▸{x: y,\n  z: [1]}▸\n",
      "a:\n  ▸- x\n  - yy▸\n\n# remark\nb: 1\n",
      "a:\n  ▸b: 1\n  c:\n    d: 2▸\n\nb: 1\n",
      "a: ▸|\n  text\n  more\n▸b: 1\n",
      "\na:▸▸\nb: 1\n",
      "a: &name ▸\"x\"▸\n",
    ] as [MarkedText])
  func `a value begins and ends where it is written`(text: MarkedText) throws {
    let value = try #require(try parse(text.text).root?.entries.first { _ in true }?.value)
    guard text.text.contains("&") else {
      #expect([value.start, value.end] == text.marks)
      return
    }
    // libyaml begins a node with its anchor.
    #expect(value.start == YAMLMark(line: 1, column: 4))
    #expect(value.end == text.marks.last)
  }

  @Test func `keys and nested nodes have places of their own`() throws {
    let text: MarkedText = "▸notes:\n  - ▸id: ▸x\n    ▸fields: {▸Word: ▸y}\n"
    var starts: [YAMLMark] = []
    func visit(_ node: YAMLNode) {
      if node.kind == .scalar { starts.append(node.start) }
      node.elements.forEach(visit)
      for entry in node.entries {
        visit(entry.key)
        visit(entry.value)
      }
    }
    visit(try #require(try parse(text.text).root))
    #expect(starts == text.marks)
  }

  @Test func `marks print and sort in reading order`() {
    let marks = [YAMLMark(line: 2, column: 1), YAMLMark(line: 1, column: 9)]
    #expect(marks.sorted().map(\.description) == ["1:9", "2:1"])
  }
}
