import DeckModel

/// The ways in which a file could say what Anki has in a field, the nicest first.
struct FieldCandidates {
  /// What the file says now.
  let old: FieldValue<String>
  /// How bare scalars of the field are read.
  let format: FieldFormat
  /// What the file asks for now, as Anki would keep it.
  let desired: String
  /// What Anki has.
  let live: String

  /// The candidates; which of them gives Anki's text, only rendering tells.
  var list: [NewValue] {
    switch old {
    case .plain(let text): bare(text)
    case .html(let text): html(text).map { .typed("html", $0) }
    case .markdown(let text): markdown(text).map { .typed("markdown", $0) } + otherwise
    case .text: plainText.map { .typed("text", $0) } + otherwise
    case .image(let path, _), .audio(let path), .video(let path): media([path])
    case .list(let values): media(values.flatMap(\.paths))
    }
  }

  private func bare(_ text: String) -> [NewValue] {
    switch format {
    case .html: html(text).map(NewValue.scalar)
    case .markdown: markdown(text).map(NewValue.scalar) + [.typed("html", live)]
    case .text: plainText.map(NewValue.scalar) + [.typed("html", live)]
    }
  }

  /// HTML where nothing else will do.
  private var otherwise: [NewValue] {
    format == .html ? [.scalar(live)] : [.typed("html", live)]
  }

  /// In place of media that were named outright.
  private func media(_ paths: [String]) -> [NewValue] {
    let text = References(paths: paths).restored(in: live)
    return format == .html
      ? [.scalar(text), .scalar(live)] : [.typed("html", text), .typed("html", live)]
  }

  private func html(_ text: String) -> [String] {
    [References(in: text).restored(in: live), live]
  }

  private func markdown(_ text: String) -> [String] {
    let restored = References(in: text).restored(in: live)
    let patch = TextPatch(from: desired, to: live)
    return patch.candidates(for: text, spelling: MarkdownGuess.markdown(from:))
      + [MarkdownGuess.markdown(from: restored), MarkdownGuess.markdown(from: live)]
      + patch.candidates(for: text) + [restored, live]
  }

  private var plainText: [String] {
    let lines = live.replacingBytes("<br>", with: "\n")
    return [
      lines.replacingBytes("&lt;", with: "<").replacingBytes("&gt;", with: ">").replacingBytes(
        "&amp;", with: "&")
    ]
  }
}

extension FieldValue<String> {
  /// The paths and texts in which media may be named.
  fileprivate var paths: [String] {
    switch self {
    case .image(let path, _), .audio(let path), .video(let path): [path]
    case .list(let values): values.flatMap(\.paths)
    case .plain, .html, .markdown, .text: []
    }
  }
}
