import DeckModel

extension DiagnosticPrinter {
  /// Every diagnostic with its excerpts, and a line with the counts.
  func text(_ diagnostics: [Diagnostic]) -> String {
    guard !diagnostics.isEmpty else { return "" }
    var shelf = SourceShelf(sources)
    let blocks = diagnostics.map { diagnostic in
      DiagnosticBlock(diagnostic, style: style, width: width).lines(&shelf)
        .map { $0 + "\n" }.joined()
    }
    return (blocks + [DiagnosticCount(diagnostics).phrase + "\n"]).joined(separator: "\n")
  }
}

/// One diagnostic as lines: headline, excerpts, remarks, help.
private struct DiagnosticBlock {
  let diagnostic: Diagnostic
  let style: Style
  let width: Int
  /// The columns of the largest line number.
  let gutter: Int

  init(_ diagnostic: Diagnostic, style: Style, width: Int) {
    self.diagnostic = diagnostic
    self.style = style
    self.width = width
    let places = [diagnostic.location] + diagnostic.notes.map(\.location)
    let last = places.compactMap { $0.map { max($0.line, $0.endLine) } }.max() ?? 0
    gutter = String(last).utf8.count
  }

  func lines(_ shelf: inout SourceShelf) -> [String] {
    var lines = [headline]
    if let location = diagnostic.location {
      lines += section(location, .primary, diagnostic.label ?? "", &shelf)
    }
    for note in diagnostic.notes {
      guard let location = note.location else { continue }
      lines += section(location, .secondary, note.message, &shelf)
    }
    let remarks = diagnostic.notes.filter { $0.location == nil }
    if lines.count > 2, !remarks.isEmpty || diagnostic.help != nil { lines.append(bar) }
    lines += remarks.map { pad + " = " + style(.strong, "note") + ": " + body($0.message) }
    if let help = diagnostic.help { lines.append(style(.help, "help") + ": " + body(help)) }
    return lines
  }

  private var role: Style.Role { diagnostic.severity == .error ? .error : .warning }
  private var pad: String { String(repeating: " ", count: gutter) }
  private var bar: String { style(.place, pad + " |") }

  private var headline: String {
    let code = "\(diagnostic.severity.rawValue)[\(diagnostic.code.rawValue)]"
    return style(role, code) + style(.strong, ": " + body(diagnostic.message))
  }

  /// A text of several lines keeps them, below each other.
  private func body(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(Printable.line)
      .joined(separator: "\n      ")
  }

  /// A place: the arrow, and an excerpt when the file can be read.
  private func section(
    _ location: SourceLocation, _ mark: Excerpt.Mark, _ label: String, _ shelf: inout SourceShelf
  ) -> [String] {
    let place = Printable.line(location.description)
    let arrow =
      mark == .primary
      ? [style(.place, pad + "-->") + " " + place]
      : [bar, style(.place, pad + ":::") + " " + place]
    let rows = shelf.text(of: location.file).map { excerpt($0, location, mark, label) } ?? []
    guard rows.isEmpty else { return arrow + [bar] + rows }
    return arrow + (label.isEmpty ? [] : [style(.place, pad + " |") + " " + Printable.line(label)])
  }

  private func excerpt(
    _ source: SourceText, _ location: SourceLocation, _ mark: Excerpt.Mark, _ label: String
  ) -> [String] {
    let budget = max(40, width - gutter - 3)
    return Excerpt(
      source: source, location: location, mark: mark, label: Printable.line(label), budget: budget
    ).rows { style(mark == .primary ? role : .place, $0) }.map(row)
  }

  private func row(_ number: Int?, _ text: String) -> String {
    if number == nil, text == Excerpt.omission { return style(.place, text) }
    let digits = number.map(String.init) ?? ""
    let blanks = String(repeating: " ", count: gutter - digits.utf8.count)
    return style(.place, blanks + digits + " |") + (text.isEmpty ? "" : " " + text)
  }
}
