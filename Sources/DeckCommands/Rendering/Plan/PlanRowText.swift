import DeckModel
import DeckPlan

/// The rows of a group as text: a head with sign, word, name and place, the details below.
struct PlanRowText {
  let style: Style
  let isFull: Bool
  let syncs: Bool

  /// A name longer than this does not push the places of all others to the right.
  private static let widestTitle = 44
  /// The most details shown of one step, and the most lines of one hunk.
  private static let mostDetails = 8
  private static let mostLines = 24
  private static let indent = "      "

  func lines(_ rows: [PlanOutline.Row]) -> [String] {
    let titles = rows.map(\.title)
    let width = titles.map { DisplayWidth.of($0) }.filter { $0 <= Self.widestTitle }.max() ?? 0
    return zip(rows, titles).flatMap { [head($0, $1, width)] + details(of: $0) }
  }

  private func head(_ row: PlanOutline.Row, _ title: String, _ width: Int) -> String {
    let kind = row.kind
    let sign = style(kind.role, "\(kind.symbol) \(kind.word)".padded(to: 8))
    guard let place = row.location else { return "  \(sign)  \(title)" }
    let shownPlace = style(.faint, Printable.line("\(place.file):\(place.line)"))
    return "  \(sign)  \(title.padded(to: width))  \(shownPlace)"
  }

  private func details(of row: PlanOutline.Row) -> [String] {
    let parts = row.steps.map { StepDetail.details(of: $0.operation) }
    let width = parts.joined().map { DisplayWidth.of(Printable.line($0.label)) }.max() ?? 0
    return zip(row.steps.indices, parts).flatMap { index, details in
      limited(details.map { lines($0, labelWidth: width) }) + remarks(row.steps, index)
    }
  }

  private func limited(_ details: [[String]]) -> [String] {
    guard !isFull, details.count > Self.mostDetails else { return details.flatMap { $0 } }
    let rest = details.count - Self.mostDetails
    return details.prefix(Self.mostDetails).flatMap { $0 } + [faint("… and \(rest) more")]
  }

  /// Why the step is held, said once for neighbours that are held for the same reason; or what it
  /// costs.
  private func remarks(_ steps: [PlannedOperation], _ index: Int) -> [String] {
    let step = steps[index]
    let phrase = step.cost.gain ?? step.cost.phrase
    let cost = phrase.map { [Self.indent + style(.warning, $0)] } ?? []
    guard let hold = step.hold else {
      guard syncs, step.operation.forcesFullSync else { return cost }
      return cost + [Self.indent + style(.warning, "forces a one-way full sync with AnkiWeb")]
    }
    if index + 1 < steps.count, steps[index + 1].hold == hold { return [] }
    let intent = "! held (\(step.operation.changeKind.word)): "
    return cost + [Self.indent + style(.held, intent) + Printable.line(hold.explanation)]
  }

  private func faint(_ text: String) -> String { Self.indent + style(.faint, text) }

  private func lines(_ detail: StepDetail, labelWidth: Int) -> [String] {
    let label = Self.indent + style(.faint, Printable.line(detail.label).padded(to: labelWidth))
    switch detail.body {
    case .value(let text): return [label + "  " + value(text)]
    case .words(let diff):
      return [label + "  " + WordDiffText(style: style, isFull: isFull).string(diff)]
    case .transition(let old, let new):
      return [label + "  " + Printable.line("\(old) → \(new)")]
    case .tags(let added, let removed):
      let signs =
        added.map { style(.add, "+" + Printable.line($0)) }
        + removed.map { style(.error, "-" + Printable.line($0)) }
      return [label + "  " + signs.joined(separator: " ")]
    case .lines(let diff):
      return [label + "  lines: +\(diff.inserted) -\(diff.deleted)"] + hunks(diff)
    }
  }

  private func value(_ text: String) -> String {
    Printable.line(isFull ? text : Shortening.middle(text, head: 72, tail: 0))
  }

  private func hunks(_ diff: LineDiff) -> [String] {
    let lines = diff.hunks.flatMap { hunk in
      [faint("  @@ line \(hunk.newStart) @@")] + hunk.lines.map(line)
    }
    guard !isFull, lines.count > Self.mostLines else { return lines }
    return lines.prefix(Self.mostLines) + [
      faint("  … and \(lines.count - Self.mostLines) more lines")
    ]
  }

  private func line(_ line: WordDiff.Piece) -> String {
    let text = value(line.text)
    let body =
      switch line.kind {
      case .equal: " " + text
      case .deleted: style(.error, "-") + style(.deleted, text)
      case .inserted: style(.add, "+") + style(.inserted, text)
      }
    return Self.indent + "  " + body
  }
}
