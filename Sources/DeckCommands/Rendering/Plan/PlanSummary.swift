import DeckPlan

/// How many things a plan touches, and how.
///
/// A model counts once, however many of its parts change. A thing of which only some steps are held
/// counts as what will be done to it, and as held besides.
struct PlanSummary: Equatable {
  private(set) var counts: [ChangeKind: Int] = [:]
  let unchanged: Int

  init(_ plan: Plan, _ outline: PlanOutline) {
    unchanged = plan.unchanged.reduce(0) { $0 + $1.count }
    for group in outline.groups { add(Self.counts(of: group)) }
  }

  /// How many things are changed in one way.
  func count(_ kind: ChangeKind) -> Int { counts[kind] ?? 0 }

  /// For example "3 to add, 1 to change, 97 unchanged".
  var phrase: String {
    let changes = ChangeKind.allCases.filter { count($0) > 0 }.map { "\(count($0)) \($0.phrase)" }
    return (changes + ["\(unchanged) unchanged"]).joined(separator: ", ")
  }

  /// For example "+3 ~1".
  static func signs(_ counts: [ChangeKind: Int]) -> String {
    ChangeKind.allCases.compactMap { kind in counts[kind].map { "\(kind.symbol)\($0)" } }
      .joined(separator: " ")
  }

  /// How many things of a group are changed in which way.
  static func counts(of group: PlanOutline.Group) -> [ChangeKind: Int] {
    guard case .model = group.subject else { return counts(of: group.rows) }
    let steps = group.rows.flatMap(\.steps)
    let isNew = steps.contains { step in
      if case .createModel = step.operation { step.hold == nil } else { false }
    }
    let isPerformed = steps.contains { $0.hold == nil }
    var counts: [ChangeKind: Int] = [:]
    if isPerformed { counts[isNew ? .add : .change] = 1 }
    if steps.contains(where: { $0.hold != nil }) { counts[.held] = 1 }
    return counts
  }

  /// How many rows are changed in which way.
  static func counts(of rows: some Sequence<PlanOutline.Row>) -> [ChangeKind: Int] {
    rows.reduce(into: [:]) { counts, row in
      counts[row.kind, default: 0] += 1
      if row.hasHold, ![.held, .drift, .conflict].contains(row.kind) {
        counts[.held, default: 0] += 1
      }
    }
  }

  private mutating func add(_ more: [ChangeKind: Int]) {
    counts.merge(more, uniquingKeysWith: +)
  }
}
