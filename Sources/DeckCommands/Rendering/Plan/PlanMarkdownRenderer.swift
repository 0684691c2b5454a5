import DeckModel
package import DeckPlan

/// A plan as Markdown for a comment on a pull request.
///
/// The first line is a hidden marker by which a later run finds its own comment. Nothing that comes
/// from the files can leave its fence, mention people or link to issues.
package struct PlanMarkdownRenderer {
  /// The most characters of the whole; GitHub refuses comments of more than 65,536.
  package var budget: Int

  /// A renderer that keeps to 60,000 characters unless told otherwise.
  package init(budget: Int = 60_000) {
    self.budget = budget
  }

  /// How many rows of a group are shown, tried one after the other until the whole fits.
  private static let limits = [200, 50, 20, 5, 1]
  /// The most groups in the table, and when even the table is too long.
  private static let mostGroups = 100
  private static let fewGroups = 20

  /// The plan as Markdown, ending with a line feed.
  package func string(for plan: Plan, in context: PlanContext) -> String {
    let outline = PlanOutline(plan.steps)
    for limit in Self.limits {
      let text = document(plan, outline, context, limit: limit)
      if text.utf16.count <= budget { return text }
    }
    return document(plan, outline, context, limit: nil)
  }

  /// - Parameter limit: the most rows of a group; nil leaves the rows out altogether.
  private func document(
    _ plan: Plan, _ outline: PlanOutline, _ context: PlanContext, limit: Int?
  ) -> String {
    let blocks =
      [marker(context) + "\n" + title(plan, outline), origin(context), warnings(plan, context)]
      + [table(outline, limit == nil ? Self.fewGroups : Self.mostGroups)]
      + (limit.map { details(outline, limit: $0) } ?? [])
      + [notices(plan, limit: limit ?? 0), shortened(outline, limit: limit), next(plan, context)]
    return blocks.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private func marker(_ context: PlanContext) -> String {
    let name = MarkdownText.comment("\(context.namespace) target=\(context.target)")
    return "<!-- deckform:plan namespace=\(name) -->"
  }

  private func title(_ plan: Plan, _ outline: PlanOutline) -> String {
    "### deckform plan: "
      + (plan.isEmpty ? "no changes" : PlanSummary(plan, outline).phrase)
  }

  private func origin(_ context: PlanContext) -> String {
    let parts = [context.namespace, context.target, context.address].map(MarkdownText.code)
    return "\(parts[0]) → \(parts[1]) (\(parts[2]))"
  }

  private func warnings(_ plan: Plan, _ context: PlanContext) -> String {
    let sync =
      context.syncs && plan.forcesFullSync
      ? ["> [!WARNING]\n> The next sync with AnkiWeb will be a one-way full sync."] : []
    let stops = plan.stops.map { stop in
      "> [!CAUTION]\n> Stopped: " + MarkdownText.inline(stop.message) + ". "
        + MarkdownText.inline(stop.help)
    }
    return (sync + stops).joined(separator: "\n\n")
  }

  private func table(_ outline: PlanOutline, _ most: Int) -> String {
    guard !outline.groups.isEmpty else { return "" }
    let kinds = ChangeKind.allCases
    let head = "| | " + kinds.map(\.word).joined(separator: " | ") + " |"
    let rule = "|---|" + String(repeating: "--:|", count: kinds.count)
    let rows = outline.groups.prefix(most).map { group in
      let counts = PlanSummary.counts(of: group)
      let cells = kinds.map { kind in counts[kind].map(String.init) ?? "" }
      return "| \(Self.name(of: group)) | \(cells.joined(separator: " | ")) |"
    }
    let rest = outline.groups.count - rows.count
    let more = rest > 0 ? ["", "… and \(rest) more groups."] : []
    return ([head, rule] + rows + more).joined(separator: "\n")
  }

  private static func name(of group: PlanOutline.Group) -> String {
    MarkdownText.inline(Shortening.middle(group.subject.title, head: 80, tail: 20))
  }

  private func details(_ outline: PlanOutline, limit: Int) -> [String] {
    outline.groups.prefix(Self.mostGroups).map { group in
      let rows = group.rows.prefix(limit)
      let lines = rows.flatMap(PlanRowDiff.lines)
      let rest = group.rows.dropFirst(limit)
      let signs = PlanSummary.signs(PlanSummary.counts(of: rest))
      let more = rest.isEmpty ? [] : ["  … and \(rest.count) more (\(signs))"]
      return fold(
        Self.name(of: group), PlanSummary.signs(PlanSummary.counts(of: group.rows)),
        MarkdownText.fence(lines + more, language: "diff"))
    }
  }

  private func fold(_ title: String, _ counts: String, _ body: String) -> String {
    "<details><summary>\(title): \(MarkdownText.inline(counts))</summary>\n\n"
      + body + "\n\n</details>"
  }

  private func notices(_ plan: Plan, limit: Int) -> String {
    guard !plan.notices.isEmpty else { return "" }
    let shown = plan.notices.prefix(limit).map { "  " + Printable.line($0.message) }
    let rest = plan.notices.count - shown.count
    let lines = shown + (rest > 0 ? ["  … and \(rest) more"] : [])
    return fold(
      "Left alone", "\(plan.notices.count)", MarkdownText.fence(lines, language: ""))
  }

  /// Says so when a row is not shown.
  private func shortened(_ outline: PlanOutline, limit: Int?) -> String {
    let groups = outline.groups.enumerated()
    let hidden = groups.reduce(0) { sum, group in
      let shown = group.offset < Self.mostGroups ? limit ?? 0 : 0
      return sum + max(0, group.element.rows.count - shown)
    }
    guard hidden > 0 else { return "" }
    let subject = hidden == 1 ? "1 change is" : "\(hidden) changes are"
    return "_Shortened: \(subject) not shown here; the plan itself has everything._"
  }

  private func next(_ plan: Plan, _ context: PlanContext) -> String {
    guard !plan.isEmpty, let next = context.next else { return "" }
    return "Next: \(MarkdownText.code(next))"
  }
}
