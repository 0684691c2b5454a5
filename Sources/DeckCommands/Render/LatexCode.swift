import CardRendering
import DeckModel

/// LaTeX, of which Anki makes pictures: here its code is shown.
enum LatexCode {
  /// A text whose LaTeX is shown as code.
  static func replacing(in text: String) -> String {
    [("[latex]", "[/latex]"), ("[$]", "[/$]"), ("[$$]", "[/$$]")].reduce(text) { text, marks in
      BracketTag.replacing(marks.0, marks.1, in: text) { code in
        "<code class=\"latex\" title=\"LaTeX: Anki makes a picture of it\">"
          + HTMLEscape.text(marks.0 + plain(code) + marks.1).replacingBytes("[", with: "&#91;")
          + "</code>"
      }
    }
  }

  /// Code without the markup of the editor.
  private static func plain(_ code: String) -> String {
    let lines = ["<br>", "<br />", "<br/>", "<div>"].reduce(code) {
      $0.replacingBytes($1, with: "\n")
    }
    return Canonical.plainText(lines)
  }
}
