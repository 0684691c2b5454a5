import DeckPlan
package import DeckSync
import JSONText

/// What became of a plan, as JSON: every step in its order, with its result.
package struct ApplyJSONRenderer {
  /// A renderer; there is nothing to set.
  package init() {}

  /// The report as a JSON document, ending with a line feed.
  package func string(for report: ApplyReport, in context: PlanContext) -> String {
    JSONWriter.document { json in
      json.member("format_version", "1.1")
      PlanJSONRenderer.origin(&json, context)
      json.member("interrupted", report.isInterrupted)
      json.member("outdated", report.isOutdated)
      json.optional("state_problem", report.stateProblem)
      json.object("summary") { json in
        json.member("done", report.doneCount)
        json.member("failed", report.failedCount)
        json.member("stale", report.staleCount)
        json.member("skipped", report.skippedCount)
      }
      json.objects("steps", report.entries) { json, entry in
        StepJSON.identity(&json, entry.step.operation)
        Self.result(&json, entry.result)
        json.member("done_before", entry.wasDone)
      }
    }
  }

  private static func result(_ json: inout JSONWriter, _ result: ApplyReport.Result) {
    switch result {
    case .done: members(&json, "done", nil)
    case .failed(let reason): members(&json, "failed", reason)
    case .skipped(let reason): members(&json, "skipped", reason)
    case .stale(let reason): members(&json, "stale", reason)
    }
  }

  private static func members(_ json: inout JSONWriter, _ result: String, _ reason: String?) {
    json.member("result", result)
    json.optional("reason", reason)
  }
}
