import CardRendering
import Testing

/// What is to be typed for a cloze.
@Suite struct ClozeTypingTests {
  @Test(arguments: [
    ("{{c1::a}} {{c2::b}} {{c1::a}}", "a"), ("{{c1::a}} {{c1::b::h}}", "a, b"),
    ("{{c1::a {{c2::b}}}}", "a b"), ("x", ""),
  ])
  func sameTextsAreTypedOnce(text: String, typed: String) {
    #expect(ClozeText(text).typed(cloze: 1) == typed)
  }
}
