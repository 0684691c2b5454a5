package import DeckPlan
import JSONText

/// A plan as JSON, as schemas/plan.schema.json describes it.
///
/// The format's second number grows when keys are added, the first when a reader could break.
/// Paths and numbers of this machine are left out, so that the same plan is the same text.
package struct PlanJSONRenderer {
  /// A renderer; there is nothing to set.
  package init() {}

  /// The plan as a JSON document, ending with a line feed.
  package func string(for plan: Plan, in context: PlanContext) -> String {
    JSONWriter.document { json in
      json.member("format_version", "1.0")
      Self.origin(&json, context)
      Self.summary(&json, plan)
      json.member("full_sync", context.syncs && plan.forcesFullSync)
      json.objects("unchanged", plan.unchanged) { json, count in
        json.member("kind", count.kind)
        json.member("count", count.count)
      }
      json.objects("stops", plan.stops) { json, stop in
        json.member("message", stop.message)
        json.member("help", stop.help)
      }
      json.objects("steps", plan.steps, StepJSON.members)
      json.objects("notices", plan.notices, DiagnosticJSON.members)
    }
  }

  /// Which program speaks, and of what.
  static func origin(_ json: inout JSONWriter, _ context: PlanContext) {
    json.object("tool") { json in
      json.member("name", "deckform")
      json.member("version", context.version)
    }
    json.member("namespace", context.namespace)
    json.object("target") { json in
      json.member("name", context.target)
      json.member("address", context.address)
    }
  }

  private static func summary(_ json: inout JSONWriter, _ plan: Plan) {
    let summary = PlanSummary(plan, PlanOutline(plan.steps))
    json.object("summary") { json in
      for kind in ChangeKind.allCases { json.member(kind.word, summary.count(kind)) }
      json.member("unchanged", summary.unchanged)
    }
  }
}

extension Plan {
  /// Whether apply makes AnkiWeb ask for a one-way full sync, where the target syncs.
  var forcesFullSync: Bool { performable.contains(where: \.operation.forcesFullSync) }
}
