import DeckModel

/// What Anki shows instead of a card, in English (seen in 26.9).
enum AnkiRemark {
  private static let manual = "https://docs.ankiweb.net/templates/errors.html"

  /// On a card of which the front shows no field.
  static let blankFront =
    "<div>The front of this card is blank.<br>\(more("front-of-card-is-blank"))</div>"

  /// On the card of a cloze that is not there.
  static func missingCloze(_ number: Int) -> String {
    "<div>No cloze \(isolated(String(number))) found on card.\nPlease either add a cloze deletion, "
      + "or use the Empty Cards tool.<br>\(more("no-cloze-filter-on-cloze-note-type"))</div>"
  }

  /// On a card whose template is wrong.
  static func of(_ problem: TemplateProblem) -> String {
    let message = HTMLEscape.text(problem.error.message(quoting: isolated))
    return "\(problem.isFront ? "Front" : "Back") template has a problem:<br>\(message)<br>"
      + more("template-syntax-error")
  }

  /// On a side with speech that names no language.
  static let speechWithoutLanguage =
    "Error in directive '\(isolated("anki:tts"))': \(isolated("'\(isolated("lang"))' not set"))"

  private static func more(_ anchor: String) -> String {
    "<a href='\(manual)#\(anchor)'>More information</a>"
  }

  /// A foreign text in a sentence, kept from turning its direction.
  private static func isolated(_ text: String) -> String { "\u{2068}\(text)\u{2069}" }
}
