import DeckManifest
import SeededRandom
import Testing

struct MarkdownRandomTests {
  private static let parts = [
    "{{c1::", "}}", "::", "\\(", "\\)", "\\[", "\\]", "$$", "$", "`", "```", "\n", "\n\n", "*",
    "**", "_", "[sound:a.mp3]", "[", "](", ")", "<b>", "<", "&", "|", "- ", "# ", "~~", "\\",
    "{{F}}", "word", " ", "日本", "é", "\u{2E28}", "\u{F0000}", "\u{F0001}", "%F3%B0%80%80",
  ]

  /// Every marker must be replaced again: nothing of them may reach a card.
  @Test func `no marker is left over`() {
    var random = SeededRandom.printingSeed()
    for _ in 0..<3_000 {
      let markdown = (0..<Int.random(in: 1...30, using: &random)).map { _ in
        Self.parts.randomElement(using: &random) ?? ""
      }.joined()
      let html = Markdown.html(from: markdown)
      #expect(
        strange(html) <= strange(markdown), "\(markdown.debugDescription)")
    }
  }

  @Test func `math in prose comes through letter by letter`() {
    var random = SeededRandom.printingSeed()
    let letters = Array("ab_*^{}[]|~`#!'+-= ")
    for _ in 0..<1_000 {
      let body = String((0..<12).map { _ in letters.randomElement(using: &random) ?? "a" })
      #expect(Markdown.html(from: "x \\(\(body)\\) *y*") == "x \\(\(body)\\) <em>y</em>")
    }
  }

  /// How many characters there are of the kinds that markers are made of.
  private func strange(_ text: String) -> Int {
    text.unicodeScalars.count { $0.value >= 0xF0000 || $0 == "\u{2E28}" || $0 == "\u{2E29}" }
  }
}
