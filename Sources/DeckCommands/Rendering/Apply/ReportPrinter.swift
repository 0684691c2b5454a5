import ArgumentParser
import DeckSync

/// The forms in which apply reports.
enum ReportFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json
}

/// Prints what became of a plan in any of its forms.
struct ReportPrinter {
  /// With or without colour; only the text form has any.
  let style: Style
  /// Whether every step is shown.
  let isFull: Bool

  /// The report in a form.
  func string(for report: ApplyReport, _ context: PlanContext, as format: ReportFormat) -> String {
    switch format {
    case .text:
      ApplyTextRenderer(style: style, limit: isFull ? nil : 50).string(for: report, in: context)
    case .json: ApplyJSONRenderer().string(for: report, in: context)
    }
  }
}
