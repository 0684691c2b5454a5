extension MediaReferences {
  /// The names of the files that HTML shows, decoded.
  package static func names(in html: String) -> Set<String> {
    guard mayOccur(in: html) else { return [] }
    let bytes = Array(html.utf8)
    return Set(
      find(in: bytes).map { reference in
        let text = String(decoding: bytes[reference.range], as: UTF8.self)
        return reference.isEncoded ? ReferenceText.decoded(text) : text
      })
  }

  /// The names of the files that a style sheet shows.
  package static func names(inCSS css: String) -> Set<String> {
    let bytes = Array(css.utf8)
    return Set(find(inCSS: bytes).map { String(decoding: bytes[$0.range], as: UTF8.self) })
  }

  /// HTML that shows files by other names.
  ///
  /// - Parameter names: the new names, by the old ones.
  package static func renaming(_ names: [String: String], in html: String) -> String {
    guard mayOccur(in: html) else { return html }
    return renaming(names, find(in: Array(html.utf8)), in: html)
  }

  /// A style sheet that shows files by other names.
  ///
  /// - Parameter names: the new names, by the old ones.
  package static func renaming(_ names: [String: String], inCSS css: String) -> String {
    renaming(names, find(inCSS: Array(css.utf8)), in: css)
  }

  private static func renaming(
    _ names: [String: String], _ references: [Reference], in text: String
  ) -> String {
    var bytes = Array(text.utf8)
    for reference in references.reversed() {
      let raw = String(decoding: bytes[reference.range], as: UTF8.self)
      let name = reference.isEncoded ? ReferenceText.decoded(raw) : raw
      guard let new = names[name] ?? names[raw] else { continue }
      bytes.replaceSubrange(
        reference.range, with: (reference.isEncoded ? encoded(new) : new).utf8)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A name as it may stand in HTML.
  private static func encoded(_ name: String) -> String {
    [("%", "%25"), ("&", "&amp;"), ("\"", "&quot;"), ("<", "&lt;"), (">", "&gt;")]
      .reduce(name) { $0.replacingBytes($1.0, with: $1.1) }
  }
}
