package import DeckPlan

/// A plan as JSON, as schemas/plan.schema.json describes it.
///
/// The format's second number grows when keys are added, the first when a reader could break.
/// Paths and numbers of this machine are left out, so that the same plan is the same text.
package struct PlanJSONRenderer {
  /// A renderer; there is nothing to set.
  package init() {}

  /// The plan as a JSON document, ending with a line feed.
  package func string(for plan: Plan, in context: PlanContext) -> String {
    JSONTree.object([
      ("format_version", .string("1.0")),
      ("tool", .object([("name", .string("deckform")), ("version", .string(context.version))])),
      ("namespace", .string(context.namespace)),
      ("target", Self.target(context)),
      ("summary", Self.summary(plan)),
      ("full_sync", .bool(context.syncs && plan.forcesFullSync)),
      ("unchanged", .array(plan.unchanged.map(Self.unchanged))),
      ("steps", .array(plan.steps.map(StepJSON.tree))),
      ("notices", .array(plan.notices.map(DiagnosticJSON.tree))),
    ]).document
  }

  static func target(_ context: PlanContext) -> JSONTree {
    .object([("name", .string(context.target)), ("address", .string(context.address))])
  }

  private static func summary(_ plan: Plan) -> JSONTree {
    let summary = PlanSummary(plan, PlanOutline(plan.steps))
    let counts = ChangeKind.allCases.map { ($0.word, JSONTree.int(summary.count($0))) }
    return .object(counts + [("unchanged", .int(summary.unchanged))])
  }

  private static func unchanged(_ count: UnchangedCount) -> JSONTree {
    .object([("kind", .string(count.kind)), ("count", .int(count.count))])
  }
}

extension Plan {
  /// Whether apply makes AnkiWeb ask for a one-way full sync, where the target syncs.
  var forcesFullSync: Bool { performable.contains(where: \.operation.forcesFullSync) }
}
