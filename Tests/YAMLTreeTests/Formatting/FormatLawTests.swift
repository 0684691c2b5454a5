import Foundation
import SeededRandom
import Testing
import YAMLTree

@Suite("Formatting changes the layout and nothing else")
struct FormatLawTests {
  @Test("nodes, texts, styles and comments stay; formatting twice is formatting once")
  func randomFiles() throws {
    var source = RandomYAML(
      random: .printingSeed("formatting"))
    var count = 0
    for _ in 0..<2000 {
      let text = source.file()
      guard let document = try? parse(text) else { continue }
      count += 1
      try check(document, text, source.comments)
    }
    #expect(count > 1600, "the others are no YAML")
  }

  private func check(_ document: YAMLDocument, _ text: String, _ comments: [String]) throws {
    let bytes = document.formatted(Array(text.utf8))
    let formatted = String(decoding: bytes, as: UTF8.self)
    let message = "\(text.debugDescription)\n\(formatted)"
    let again = try #require(try? parse(formatted), "\(message)")
    try #require(document.hasSameNodes(as: again), "\(message)")
    try #require(again.formatted(bytes) == bytes, "\(message)")
    #expect(YAMLDocument.haveSameLetters(Array(text.utf8), bytes), "\(message)")
    #expect(bytes == Array(text.utf8) || !bytes.contains(UInt8(ascii: "\r")), "\(message)")
    #expect(hasInOrder(comments, formatted), "\(message)")
  }

  @Test("so also in files that nobody meant to write")
  func spoiltFiles() throws {
    var source = RandomYAML(
      random: .printingSeed("spoilt files"))
    var count = 0
    for _ in 0..<4000 {
      let text = source.spoiltFile()
      guard let document = try? parse(text) else { continue }
      count += 1
      try check(document, text, [])
    }
    #expect(count > 800, "the others are no YAML")
  }

  /// Whether comments stand in a text, in order, each at the end of its line.
  private func hasInOrder(_ comments: [String], _ text: String) -> Bool {
    var rest = text[...]
    return comments.allSatisfy { comment in
      guard let found = rest.range(of: comment) else { return false }
      rest = rest[found.upperBound...]
      // Where it became a part of a text, the blanks behind it count.
      let line = rest.prefix { $0 != "\n" }
      return line.allSatisfy { $0 == " " }
    }
  }

  @Test("what is lost or gained shows")
  func letters() {
    let file = Array("a: 1 # one\n".utf8)
    #expect(YAMLDocument.haveSameLetters(file, Array("a:\r\n   1\t#one".utf8)))
    for other in ["a: 1\n", "a: 1 # one\n#", "a: 1 # onf\n", ""] {
      #expect(!YAMLDocument.haveSameLetters(file, Array(other.utf8)), "\(other)")
    }
  }

  @Test(
    "nodes that differ in anything but their place show",
    arguments: ["a: 'x'", "a: x", "a: !!str \"x\"", "a: [\"x\"]", "? a", "a: \"y\"", "\"x\": a"])
  func nodes(other: String) throws {
    let document = try parse("a: \"x\"\n")
    #expect(document.hasSameNodes(as: try parse(" a:\n  \"x\"")))
    #expect(!document.hasSameNodes(as: try parse(other)))
  }
}
