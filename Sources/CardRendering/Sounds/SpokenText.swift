/// Text that is read aloud.
enum SpokenText {
  private static let tags: Set = [
    "br", "address", "article", "aside", "blockquote", "canvas", "dd", "div", "dl", "dt",
    "fieldset",
    "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr",
    "li",
    "main", "nav", "noscript", "ol", "output", "p", "pre", "section", "table", "tfoot", "ul",
    "video",
  ]

  /// A text with a blank for each tag, without attributes, that begins a line.
  static func breakingLines(_ text: String) -> String {
    let parts = text.utf8.split(
      separator: UInt8(ascii: "<"), omittingEmptySubsequences: false)
    return parts.dropFirst().reduce(into: parts.first.map { String(Substring($0)) } ?? "") {
      text, part in
      guard let end = part.firstIndex(of: UInt8(ascii: ">")) else {
        return text += "<\(Substring(part))"
      }
      let tag = part[..<end].drop { $0 == UInt8(ascii: "/") }
      let hasOneSlash = part[..<end].count - tag.count <= 1
      if hasOneSlash, tags.contains(Substring(tag).lowercased()) {
        text += " \(Substring(part[part.index(after: end)...]))"
      } else {
        text += "<\(Substring(part))"
      }
    }
  }
}
