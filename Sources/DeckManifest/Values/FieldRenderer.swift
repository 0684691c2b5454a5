import DeckModel
import YAMLTree

/// Turns values into the HTML that Anki stores, and collects the media that they use.
struct FieldRenderer {
  /// The media used so far.
  var media: MediaCatalog

  /// The canonical content of a field.
  mutating func content(
    of value: FieldValue<String>, format: FieldFormat, at location: SourceLocation,
    _ decoder: inout FileDecoder
  ) -> String {
    Canonical.fieldText(html(of: value, format: format, at: location, &decoder))
  }

  private mutating func html(
    of value: FieldValue<String>, format: FieldFormat, at location: SourceLocation,
    _ decoder: inout FileDecoder
  ) -> String {
    switch value {
    case .plain(let text): return html(of: text, format, at: location, &decoder)
    case .html(let text): return html(of: text, .html, at: location, &decoder)
    case .markdown(let text): return html(of: text, .markdown, at: location, &decoder)
    case .text(let text): return html(of: text, .text, at: location, &decoder)
    case .image(let path, let alt):
      let name = media.explicit(path, at: location, &decoder)
      return name.map { MediaMarkup.image($0, alt: alt) } ?? ""
    case .audio(let path), .video(let path):
      return media.explicit(path, at: location, &decoder).map(MediaMarkup.sound) ?? ""
    case .list(let values):
      return values.map { html(of: $0, format: format, at: location, &decoder) }.joined()
    }
  }

  private mutating func html(
    of text: String, _ format: FieldFormat, at location: SourceLocation,
    _ decoder: inout FileDecoder
  ) -> String {
    switch format {
    case .html: media.rewriting(text, at: location, &decoder)
    case .markdown: media.rewriting(Markdown.html(from: text), at: location, &decoder)
    case .text: Markdown.html(fromText: text)
    }
  }
}
