import CardRendering

/// The HTML page of one side of a card.
struct CardPage {
  /// The title of the window.
  var title: String
  /// The styling of the model.
  var css: String
  /// The number of the card, by which styling may tell cards apart.
  var number: Int
  /// What is shown.
  var content: String

  /// How every page begins that we made; files that begin otherwise are not ours.
  static let beginning = """
    <!doctype html>
    <html>
    <head>
    <meta charset="utf-8">
    <meta name="generator" content="deckform render">

    """

  /// Nothing is loaded from anywhere, and no script runs.
  static let policy = """
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; \
    media-src data:; font-src data:; style-src 'unsafe-inline' data:">

    """

  /// As in Anki's window; a hint shows itself on a click, which in Anki a script does.
  private static let baseStyle = """
    body { margin: 20px; overflow-wrap: break-word; }
    img { max-width: 100%; max-height: 95vh; }
    a.hint:focus + div.hint { display: block !important; }
    """

  /// The page.
  var html: String {
    """
    \(Self.beginning)\(Self.policy)<title>\(HTMLEscape.text(title))</title>
    <style>
    \(Self.baseStyle)
    </style>
    <style>
    \(css)
    </style>
    </head>
    <body class="card card\(number)">
    <div id="qa">\(content)</div>
    </body>
    </html>

    """
  }
}
