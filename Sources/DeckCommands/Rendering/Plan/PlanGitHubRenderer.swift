import DeckModel
package import DeckPlan

/// A plan as annotations of GitHub Actions: a notice at the place of each thing that changes, a
/// warning where a step is held.
package struct PlanGitHubRenderer {
  /// What stands before every path: the project's folder inside the repository, with a slash.
  package var pathPrefix: String

  /// A renderer for a project at the root of its repository unless told otherwise.
  package init(pathPrefix: String = "") {
    self.pathPrefix = pathPrefix
  }

  /// The annotations as lines; of each level at most nine and a count of the others.
  package func string(for plan: Plan, in context: PlanContext) -> String {
    let outline = PlanOutline(plan.steps)
    let rows = outline.groups.flatMap { group in
      group.rows.map { annotation($0, in: group.subject) }
    }
    return WorkflowCommand.listing(
      of: plan.stops.map(annotation) + rows + plan.notices.map(annotation))
      + summary(plan, outline, context)
  }

  private func annotation(
    _ row: PlanOutline.Row, in subject: PlanOutline.Subject
  ) -> WorkflowCommand {
    let holds = row.steps.compactMap { $0.hold?.explanation }
    let reasons = row.steps.filter { $0.hold == nil }.map(\.reason)
    let causes = Self.distinct(reasons) + Self.distinct(holds).map { "held: " + $0 }
    return WorkflowCommand(
      holds.isEmpty ? .notice : .warning, "\(row.kind.word) \(row.title)",
      title: "deckform plan: \(subject.title)", at: row.location, pathPrefix: pathPrefix,
      details: causes)
  }

  private func annotation(_ stop: PlanStop) -> WorkflowCommand {
    WorkflowCommand(
      .error, stop.message, title: "deckform plan: stopped", at: nil, pathPrefix: pathPrefix,
      details: [stop.help])
  }

  private func annotation(_ notice: Diagnostic) -> WorkflowCommand {
    WorkflowCommand(
      .warning, notice.message, title: notice.code.rawValue, at: notice.location,
      pathPrefix: pathPrefix)
  }

  /// The last line, for the log: GitHub shows annotations elsewhere.
  private func summary(_ plan: Plan, _ outline: PlanOutline, _ context: PlanContext) -> String {
    plan.isEmpty
      ? "No changes. \(context.subject) matches the files.\n"
      : "Plan: \(PlanSummary(plan, outline).phrase).\n"
  }

  private static func distinct(_ texts: [String]) -> [String] {
    texts.enumerated().filter { !texts.prefix($0.offset).contains($0.element) }.map(\.element)
  }
}
