/// Turning what authors write into the HTML that a field of Anki holds.
package enum Markdown {
  /// The HTML of a Markdown text.
  ///
  /// CommonMark with GitHub's tables, strikethrough and autolinks, rendered by md4c, and:
  /// - A text of one paragraph has no `<p>` around it, as fields of one line have none in Anki.
  /// - A line break within a paragraph stays a line break in the HTML, which shows as a blank. Two
  ///   blanks or a backslash at the end of a line make a `<br>`.
  /// - Raw HTML passes through, and so do character references such as `&nbsp;`.
  /// - `\(…\)`, `\[…\]`, `[latex]…[/latex]`, `[$]…[/$]` and `[$$]…[/$$]` are math and keep every
  ///   character; `<`, `>` and `&` become references, as Anki needs them. `$$…$$` becomes `\[…\]`.
  ///   A single `$` is always a dollar.
  /// - `{{c1::…}}` stays, and the text and hint inside are Markdown too. Any other `{{…}}` and
  ///   `[sound:…]` stay as they are.
  /// - Nothing of this applies within code.
  package static func html(from markdown: String) -> String {
    if isPlain(markdown) { return markdown }
    let protected = ProtectedText(markdown)
    let html = protected.restore(in: MarkdownRenderer.html(protected.markdown))
    return String(decoding: withoutWrapping(html[...], of: markdown), as: UTF8.self)
  }

  /// The HTML that shows a text as it is: `&`, `<` and `>` become references, and each line break
  /// becomes `<br>`.
  ///
  /// A line break at the very end ends the last line and makes no `<br>`.
  package static func html(fromText text: String) -> String {
    var html: [UInt8] = []
    var rest = Array(text.utf8)[...]
    if rest.last == .lineFeed { rest.removeLast() }
    if rest.last == .carriageReturn { rest.removeLast() }
    while let byte = rest.popFirst() {
      if byte == .carriageReturn && rest.first == .lineFeed { continue }
      if byte == .lineFeed || byte == .carriageReturn {
        html += "<br>".utf8
      } else {
        html.appendEscaped(byte)
      }
    }
    return String(decoding: html, as: UTF8.self)
  }
}

extension Markdown {
  /// Whether Markdown cannot mean anything but the very text: the common short field.
  private static func isPlain(_ text: String) -> Bool {
    guard text.utf8.first != .space, text.utf8.last != .space else { return false }
    return text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), .space, UInt8(ascii: ","), UInt8(ascii: "?"),
        0x80...:
        true
      default: false
      }
    }
  }

  /// Without the last line break, and without the `<p>` around a single paragraph.
  private static func withoutWrapping(
    _ html: ArraySlice<UInt8>, of markdown: String
  ) -> ArraySlice<UInt8> {
    let html = html.last == .lineFeed ? html.dropLast() : html
    let (start, end) = (Array("<p>".utf8), Array("</p>".utf8))
    let isWrittenByHand = markdown.utf8.drop { $0 <= .space }.starts(with: start)
    guard html.starts(with: start), html.suffix(end.count).elementsEqual(end), !isWrittenByHand
    else { return html }
    let inside = html.dropFirst(start.count).dropLast(end.count)
    return inside.contains(end) ? html : inside
  }
}
