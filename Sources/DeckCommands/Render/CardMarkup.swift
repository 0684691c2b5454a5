import CardRendering
import DeckModel

/// Turns what Anki hands to its window into HTML that shows without Anki: sounds with controls, boxes
/// to type in, the code of formulas, and media inside the page.
struct CardMarkup {
  let card: RenderedCard
  let note: Note
  /// Knows what it has embedded so far.
  var media: EmbeddedMedia

  /// The front.
  mutating func question() -> String { html(card.question.text, isFront: true) }

  /// The back.
  mutating func answer() -> String { html(card.answer.text, isFront: false) }

  private mutating func html(_ text: String, isFront: Bool) -> String {
    let typed = TypedAnswer(note: note, cloze: card.ordinal + 1, isFront: isFront)
    let text = typed.replacing(in: LatexCode.replacing(in: text))
    let played = BracketTag.replacing("[anki:play:", "]", in: text) { player($0) }
    return media.embed(in: played)
  }

  /// What plays the sound of `q:0` or `a:0`; nil when there is none.
  private mutating func player(_ place: String) -> String? {
    let parts = place.split(separator: ":")
    guard parts.count == 2, let index = Int(parts[1]) else { return nil }
    let sounds = parts[0] == "q" ? card.question.sounds : card.answer.sounds
    guard sounds.indices.contains(index) else { return nil }
    switch sounds[index] {
    case .file(let name): return player(ofFile: name)
    case .speech(let text, let language):
      return "<span class=\"speech\" lang=\"\(HTMLEscape.text(language))\" "
        + "title=\"Anki reads this aloud\">\u{1F50A} \(HTMLEscape.text(text))</span>"
    }
  }

  private mutating func player(ofFile name: String) -> String {
    guard let address = media.address(of: name) else {
      return "<span class=\"missing\" title=\"not in the project\">\u{1F507} "
        + "\(HTMLEscape.text(name))</span>"
    }
    let element = MediaType.isVideo(name) ? "video" : "audio"
    return "<\(element) controls src=\"\(address)\"></\(element)>"
  }
}
