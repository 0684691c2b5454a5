import DeckModel
package import DeckPlan

/// A plan as text for a terminal.
package struct PlanTextRenderer {
  /// With or without colour.
  package var style: Style
  /// The most rows of a group; nil shows all, and every text in full length.
  package var limit: Int?
  /// The option that shows all, named where something is left out.
  package var fullOption: String

  /// A renderer; without colour and with fifty rows a group unless told otherwise.
  package init(style: Style = .plain, limit: Int? = 50, fullOption: String = "--full") {
    self.style = style
    self.limit = limit
    self.fullOption = fullOption
  }

  /// The plan as text, ending with a line feed; the last line is the next command.
  package func string(for plan: Plan, in context: PlanContext) -> String {
    let outline = PlanOutline(plan.steps)
    let rows = PlanRowText(style: style, isFull: limit == nil, syncs: context.syncs)
    let blocks =
      [[header(context)]] + outline.groups.map { block($0, rows) } + [leftAlone(plan)]
      + [closing(plan, outline, context)]
    return blocks.filter { !$0.isEmpty }
      .map { $0.map { $0 + "\n" }.joined() }.joined(separator: "\n")
  }

  private func header(_ context: PlanContext) -> String {
    style(.strong, context.isUndo ? "deckform undo" : "deckform plan")
      + Printable.line(": \(context.namespace) → \(context.target) (\(context.address))")
  }

  private func block(_ group: PlanOutline.Group, _ rows: PlanRowText) -> [String] {
    let shown = group.rows.prefix(limit ?? group.rows.count)
    let signs = PlanSummary.signs(PlanSummary.counts(of: group.rows))
    let head = style(.strong, Printable.line(group.subject.title)) + "  " + style(.faint, signs)
    return [head] + rows.lines(Array(shown)) + omission(group.rows.dropFirst(shown.count))
  }

  private func omission(_ rows: ArraySlice<PlanOutline.Row>) -> [String] {
    guard !rows.isEmpty else { return [] }
    let signs = PlanSummary.signs(PlanSummary.counts(of: rows))
    return [style(.faint, "  … and \(rows.count) more (\(signs)); \(fullOption) shows all")]
  }

  /// What was noticed and is not touched.
  private func leftAlone(_ plan: Plan) -> [String] {
    guard !plan.notices.isEmpty else { return [] }
    let shown = plan.notices.prefix(limit ?? plan.notices.count)
    let rest = plan.notices.count - shown.count
    let lines = shown.map { notice in
      let place = notice.location.map { "  " + style(.faint, "\($0.file):\($0.line)") } ?? ""
      return "  . " + Printable.line(notice.message) + " [\(notice.code.rawValue)]" + place
    }
    let more = rest > 0 ? [style(.faint, "  … and \(rest) more; \(fullOption) shows all")] : []
    return [style(.strong, "Left alone") + "  " + style(.faint, "\(plan.notices.count)")] + lines
      + more
  }

  private func closing(
    _ plan: Plan, _ outline: PlanOutline, _ context: PlanContext
  ) -> [String] {
    guard !plan.isEmpty else { return ["No changes. \(context.subject) matches the files."] }
    let summary = PlanSummary(plan, outline)
    let nothing = plan.performable.isEmpty ? "nothing to do now, " : ""
    let next = context.next.map { ["Next: " + style(.strong, $0)] } ?? []
    return [style(.strong, "Plan:") + " \(nothing)\(summary.phrase)."] + packing(plan, context)
      + warning(plan, context) + cost(plan) + stops(plan) + next
  }

  /// How notes reach Anki, where that is not one by one.
  private func packing(_ plan: Plan, _ context: PlanContext) -> [String] {
    guard let fewest = context.fewestPacked else { return [] }
    let new = plan.performable.count { $0.operation.addsNote }
    let changed = plan.performable.count { $0.operation.changesFields }
    let parts = [(new, "new notes"), (changed, "notes with changed fields")]
      .filter { $0.0 >= fewest }.map { "\($0.0) \($0.1)" }
    guard !parts.isEmpty else { return [] }
    return [
      "The \(parts.joined(separator: " and ")) go to Anki in a package, where that is quicker and "
        + "Anki takes them so; --lane actions sends them one by one."
    ]
  }

  /// What apply would take from the learner.
  private func cost(_ plan: Plan) -> [String] {
    let cost = plan.performable.map(\.cost).reduce(Cost(), +)
    return cost.phrase.map { [style(.warning, "Warning:") + " \($0)."] } ?? []
  }

  private func stops(_ plan: Plan) -> [String] {
    plan.stops.flatMap { stop in
      [
        style(.error, "Stopped:") + " " + Printable.line(stop.message) + ".",
        style(.help, "help") + ": " + Printable.line(stop.help),
      ]
    }
  }

  private func warning(_ plan: Plan, _ context: PlanContext) -> [String] {
    guard context.syncs, plan.performable.contains(where: \.operation.forcesFullSync) else {
      return []
    }
    return [
      style(.warning, "Warning:") + " the next sync with AnkiWeb will be a one-way full sync."
    ]
  }
}

extension Operation {
  fileprivate var addsNote: Bool { if case .addNote = self { true } else { false } }

  /// Whether fields of a note that is there get another content.
  fileprivate var changesFields: Bool {
    switch self {
    case .updateNoteFields: true
    case .adoptNote(let old, let new): !new.changed(from: old).fields.isEmpty
    default: false
    }
  }
}
