public import DeckModel

/// What the user has agreed to for this run; flags change the plan, never the apply.
public struct Allowances: Equatable, Sendable {
  /// Take over equal notes even where their content differs.
  public var adopt: Bool
  /// Change schemas even though AnkiWeb will then ask for a one-way full sync.
  public var fullSync: Bool

  /// Nothing is allowed unless it is said.
  public init(adopt: Bool = false, fullSync: Bool = false) {
    self.adopt = adopt
    self.fullSync = fullSync
  }
}

/// A plan, or what keeps one from being made.
public struct PlanResult: Equatable, Sendable {
  /// What apply will do.
  public var plan: Plan
  /// Mistakes that only show against the target; when there is one, nothing may be applied.
  public var problems: [Diagnostic]
}

/// Makes plans: match, settle ownership, diff, order, guard.
public enum Planner {
  /// Compares what the files ask for with what the target has.
  ///
  /// - Parameters:
  ///   - desired: the files.
  ///   - current: the target, in canonical form, read with a scope that covers `desired`.
  ///   - capabilities: what the target can do.
  ///   - allowances: what the user agreed to.
  public static func plan(
    _ desired: DesiredState, from current: CollectionState, capabilities: Capabilities,
    allowances: Allowances = Allowances()
  ) -> PlanResult {
    let matching = NoteMatching(desired, in: current)
    let problems = matching.problems + TargetCheck.problems(of: desired, in: current)
    var ownership = Ownership(desired, in: current, capabilities: capabilities)
    let operations = matching.pairs.flatMap { Diff.note($0, ownership: &ownership) }
    let all = Diff.operations(from: current, to: desired.collection) + operations
    let guardian = PlanGuard(
      capabilities: capabilities, allowances: allowances, ourNotes: matching.pairs)
    let steps = OperationOrder.sorted(guardian.steps(for: all))
    return PlanResult(
      plan: Plan(
        steps: steps, notices: LeftAlone.notices(desired, current, matching),
        unchanged: UnchangedCount.counts(of: desired.collection, besides: steps)),
      problems: problems.sorted())
  }
}

extension UnchangedCount {
  /// How many things of each kind no step touches.
  static func counts(
    of desired: CollectionState, besides steps: [PlannedOperation]
  ) -> [UnchangedCount] {
    let touched = Set(steps.map(\.operation.key.owner))
    func count(_ kind: String, _ keys: some Sequence<ResourceKey>) -> UnchangedCount {
      UnchangedCount(kind: kind, count: keys.count { !touched.contains($0) })
    }
    return [
      count("media", desired.media.lazy.map { .media($0.name) }),
      count("deck", desired.decks.lazy.map { .deck($0.name) }),
      count("model", desired.models.lazy.map { .model($0.name) }),
      count("note", desired.notes.lazy.map { .note($0.id ?? "") }),
    ]
  }
}

extension ResourceKey {
  /// The thing that a reader counts: parts of a model count as the model.
  var owner: ResourceKey {
    switch self {
    case .media, .deck, .model, .note: self
    case .field(let model, _), .template(let model, _), .styling(let model): .model(model)
    }
  }
}
