import CardRendering
import DeckModel

/// `[[type:Field]]`: a box to type in on the front, what should be typed on the back.
struct TypedAnswer {
  let note: Note
  /// The number of the cloze that is asked for.
  let cloze: Int
  let isFront: Bool

  /// A text with all such signs replaced.
  ///
  /// Where there is nothing to type there is no box, as in Anki.
  func replacing(in text: String) -> String {
    BracketTag.replacing("[[type:", "]]", in: text) { name in
      let expected = expected(name)
      guard !expected.isEmpty else { return "" }
      return isFront
        ? "<center><input type=\"text\" id=\"typeans\"></center>"
        : "<center><code id=\"typeans\">\(HTMLEscape.text(expected))</code></center>"
    }
  }

  private func expected(_ name: String) -> String {
    let parts = name.split(separator: ":", maxSplits: 1).map(String.init)
    let isMarked = parts.count == 2 && ["cloze", "nc"].contains(parts[0])
    let text = note.text(of: isMarked ? parts[1] : name) ?? ""
    return Canonical.plainText(
      isMarked && parts[0] == "cloze" ? ClozeText(text).typed(cloze: cloze) : text)
  }
}
