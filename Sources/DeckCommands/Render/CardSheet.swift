import DeckModel
import CardRendering

/// One page with all cards, each side in a frame with its own styling.
struct CardSheet {
  /// The cards, in order.
  var cards: [PaintedCard]

  /// The page.
  var html: String {
    """
    \(CardPage.beginning)<title>deckform render</title>
    <style>
    body { margin: 2em; font-family: sans-serif; }
    h2 { font-size: 1em; margin: 2em 0 0.5em; }
    iframe { width: 100%; height: 18em; resize: vertical; border: 1px solid #999; }
    </style>
    </head>
    <body>
    \(cards.map(Self.section).joined())</body>
    </html>

    """
  }

  private static func section(_ card: PaintedCard) -> String {
    """
    <section>
    <h2>\(HTMLEscape.text("\(card.note): \(card.name) (\(card.deck))"))</h2>
    \(frame("front", card.front))
    \(frame("back", card.back))
    </section>

    """
  }

  private static func frame(_ title: String, _ page: String) -> String {
    let page = page.replacingBytes("&", with: "&amp;").replacingBytes("\"", with: "&quot;")
    return "<iframe sandbox title=\"\(title)\" srcdoc=\"\(page)\"></iframe>"
  }
}
