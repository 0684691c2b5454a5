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
}
