import CMarkdown

/// The border to md4c.
enum MarkdownRenderer {
  private static let extensions =
    MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_PERMISSIVEEMAILAUTOLINKS
    | MD_FLAG_PERMISSIVEURLAUTOLINKS | MD_FLAG_PERMISSIVEWWWAUTOLINKS

  /// The HTML of a Markdown text.
  ///
  /// md4c up to 0.4.8, which Debian 12 has, reads beyond the end of a text that ends in the middle
  /// of a link, as `[a](&` does, and may crash; found by our random tests. It does not when the
  /// text ends with a line break, which means nothing in Markdown, so that it always does.
  static func html(_ markdown: [UInt8]) -> [UInt8] {
    let markdown = markdown + [.lineFeed]
    var html: [UInt8] = []
    html.reserveCapacity(markdown.count + markdown.count / 2 + 64)
    let status = withUnsafeMutablePointer(to: &html) { html in
      markdown.withUnsafeBytes { bytes in
        md_html(
          bytes.baseAddress?.assumingMemoryBound(to: CChar.self), MD_SIZE(bytes.count),
          { chunk, size, html in
            html?.assumingMemoryBound(to: [UInt8].self).pointee.append(
              contentsOf: UnsafeRawBufferPointer(start: chunk, count: Int(size)))
          },
          html, UInt32(extensions), UInt32(MD_HTML_FLAG_VERBATIM_ENTITIES))
      }
    }
    precondition(status == 0, "md4c fails only when memory is short")
    return html
  }
}
