import DeckModel
import DeckPlan
import JSONText

/// The state of affairs, a line for each thing that is not as it was written or not as the files say.
struct StatusRenderer {
  let style: Style
  /// The most rows; nil shows all.
  let limit: Int?

  /// As text for a terminal, ending with a line feed.
  func text(_ rows: [StatusRow], _ plan: Plan, in context: PlanContext) -> String {
    let head =
      style(.strong, "deckform status")
      + Printable.line(": \(context.namespace) → \(context.target) (\(context.address))")
    let stops = plan.stops.map { style(.held, "Stopped: ") + $0.message + ". " + $0.help }
    let blocks = [[head], table(rows), stops + [summary(rows, plan, context)]]
    return blocks.filter { !$0.isEmpty }
      .map { $0.map { $0 + "\n" }.joined() }.joined(separator: "\n")
  }

  private func table(_ rows: [StatusRow]) -> [String] {
    guard !rows.isEmpty else { return [] }
    let shown = rows.prefix(limit ?? rows.count)
    let cells = shown.map { [$0.inAnki ?? "-", $0.apply ?? "-"] }
    let titles = ["in Anki", "apply"]
    let widths = titles.indices.map { column in
      (cells + [titles]).map { DisplayWidth.of($0[column]) }.max() ?? 0
    }
    func line(_ cells: [String]) -> String {
      zip(cells, widths).map { $0.padded(to: $1) }.joined(separator: "  ")
    }
    let lines = zip(shown, cells).map { row, cells in
      "  \(line(cells))  \(Printable.line(row.key.kind + " " + row.key.name))" + place(row)
    }
    let rest = rows.count - shown.count
    return ["  " + style(.strong, line(titles) + "  what")] + lines
      + (rest > 0 ? [style(.faint, "  … and \(rest) more; --full shows all")] : [])
  }

  private func place(_ row: StatusRow) -> String {
    row.location.map { "  " + style(.faint, Printable.line("\($0.file):\($0.line)")) } ?? ""
  }

  private func summary(_ rows: [StatusRow], _ plan: Plan, _ context: PlanContext) -> String {
    guard !rows.isEmpty else { return "Nothing changed. \(context.subject) matches the files." }
    let edited = rows.count { $0.inAnki != nil }
    let summary = PlanSummary(plan, PlanOutline(plan.steps))
    return style(.strong, "Status:") + " \(edited) edited in Anki, \(rows.count) in all, "
      + "\(summary.unchanged) unchanged."
  }

  /// As JSON, ending with a line feed.
  func json(_ rows: [StatusRow], _ plan: Plan, in context: PlanContext) -> String {
    JSONWriter.document { json in
      json.member("format_version", "1.0")
      PlanJSONRenderer.origin(&json, context)
      json.objects("things", rows) { json, row in
        json.member("kind", row.key.kind)
        json.member("id", row.key.name)
        json.optional("in_anki", row.inAnki)
        json.optional("apply", row.apply)
        DiagnosticJSON.location(&json, row.location)
      }
      json.objects("stops", plan.stops) { json, stop in
        json.member("message", stop.message)
        json.member("help", stop.help)
      }
    }
  }
}
