import DeckPlan

/// Prints a plan in any of its forms.
struct PlanPrinter {
  /// With or without colour; only the text form has any.
  let style: Style
  /// Whether every row and the whole of every text is shown.
  let isFull: Bool

  /// The plan in a form.
  func string(for plan: Plan, _ context: PlanContext, as format: PlanFormat) -> String {
    switch format {
    case .text:
      PlanTextRenderer(style: style, limit: isFull ? nil : 50).string(for: plan, in: context)
    case .json: PlanJSONRenderer().string(for: plan, in: context)
    case .markdown: PlanMarkdownRenderer().string(for: plan, in: context)
    case .github: PlanGitHubRenderer().string(for: plan, in: context)
    }
  }
}
