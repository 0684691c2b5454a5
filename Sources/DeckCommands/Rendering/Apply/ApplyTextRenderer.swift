import DeckModel
import DeckPlan
package import DeckSync

/// What became of a plan, as text for a terminal: what failed and what was left out by name, what is
/// done as a number.
package struct ApplyTextRenderer {
  /// With or without colour.
  package var style: Style
  /// The most steps of a kind; nil shows all.
  package var limit: Int?

  /// A renderer; without colour and with fifty steps of a kind unless told otherwise.
  package init(style: Style = .plain, limit: Int? = 50) {
    self.style = style
    self.limit = limit
  }

  /// The report as text, ending with a line feed; the last line says what to do next, if anything.
  package func string(for report: ApplyReport, in context: PlanContext) -> String {
    let header =
      style(.strong, context.isUndo ? "deckform undo" : "deckform apply")
      + Printable.line(": \(context.namespace) → \(context.target) (\(context.address))")
    let blocks = [
      [header], failed(report), stale(report), skipped(report), closing(report, context),
    ]
    return blocks.filter { !$0.isEmpty }
      .map { $0.map { $0 + "\n" }.joined() }.joined(separator: "\n")
  }

  private func failed(_ report: ApplyReport) -> [String] {
    let items = report.entries.compactMap { entry -> Item? in
      guard case .failed(let reason) = entry.result else { return nil }
      return Item(operation: entry.step.operation, reason: reason)
    }
    return block("Failed", sign: style(.error, "x failed "), items)
  }

  private func stale(_ report: ApplyReport) -> [String] {
    let items = report.entries.compactMap { entry -> Item? in
      guard case .stale(let reason) = entry.result else { return nil }
      return Item(operation: entry.step.operation, reason: reason)
    }
    return block("Out of date", sign: style(.held, "! stale  "), items)
  }

  private func skipped(_ report: ApplyReport) -> [String] {
    let items = report.entries.compactMap { entry -> Item? in
      guard case .skipped(let reason) = entry.result else { return nil }
      return Item(operation: entry.step.operation, reason: reason)
    }
    return block("Skipped", sign: style(.held, "! skipped"), items)
  }

  private struct Item {
    var operation: Operation
    var reason: String
  }

  private func block(_ title: String, sign: String, _ items: [Item]) -> [String] {
    guard !items.isEmpty else { return [] }
    let shown = items.prefix(limit ?? items.count)
    let rest = items.count - shown.count
    let head = style(.strong, title) + "  " + style(.faint, "\(items.count)")
    return [head] + shown.flatMap { lines(of: $0, sign) }
      + (rest > 0 ? [style(.faint, "  … and \(rest) more")] : [])
  }

  private func lines(of item: Item, _ sign: String) -> [String] {
    let place = item.operation.location.map { "\($0.file):\($0.line)" }
    return [
      "  \(sign)  \(Printable.line(item.operation.phrase))"
        + (place.map { "  " + style(.faint, Printable.line($0)) } ?? ""),
      "      " + Printable.line(item.reason),
    ]
  }

  private func closing(_ report: ApplyReport, _ context: PlanContext) -> [String] {
    let before = report.foundDoneCount > 0 ? " (\(report.foundDoneCount) before)" : ""
    let stale = report.staleCount > 0 ? "\(report.staleCount) out of date, " : ""
    let counts =
      "\(report.doneCount) done\(before), \(report.failedCount) failed, "
      + stale + "\(report.skippedCount) skipped."
    let interrupted =
      report.isInterrupted
      ? ["Interrupted; the batch in hand was finished."] : []
    let forgotten = report.stateProblem.map { [style(.error, "error") + ": " + Printable.line($0)] }
    let again =
      report.isInterrupted || report.failedCount > 0 || report.stateProblem != nil
      ? ["Running it again is safe: it does only what is left."] : []
    let outdated =
      report.isOutdated || report.isAllOutOfDate
      ? ["The plan no longer fits what is there, and nothing was sent. Plan again."]
      : report.staleCount > 0 ? ["What is out of date was left out. Plan again for it."] : []
    return interrupted + (forgotten ?? []) + [
      style(.strong, context.isUndo ? "Undo:" : "Apply:") + " " + counts
    ] + outdated
      + again
  }
}
