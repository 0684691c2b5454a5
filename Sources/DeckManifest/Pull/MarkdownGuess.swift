import DeckModel

/// What an author would write in Markdown for simple HTML; only rendering tells whether it is right.
enum MarkdownGuess {
  private static let signs = [
    ("<b>", "**"), ("</b>", "**"), ("<strong>", "**"), ("</strong>", "**"), ("<i>", "*"),
    ("</i>", "*"),
    ("<em>", "*"), ("</em>", "*"), ("<code>", "`"), ("</code>", "`"), ("<br>\n", "\\\n"),
    ("<br>", "\\\n"),
    ("<p>", ""), ("</p>\n", "\n\n"), ("</p>", "\n\n"), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"),
  ]

  /// The Markdown.
  static func markdown(from html: String) -> String {
    signs.reduce(html) { $0.replacingBytes($1.0, with: $1.1) }
  }
}
