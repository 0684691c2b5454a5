public import DeckModel

/// A plan, or what keeps one from being made.
public struct PlanResult: Equatable, Sendable {
  /// What apply will do.
  public var plan: Plan
  /// Mistakes that only show against the target; when there is one, nothing may be applied.
  public var problems: [Diagnostic]
  /// The tags that our notes have besides those of the files, by id; empty unless they are asked for.
  public var foreignTags: [String: [String]] = [:]
  /// The very bytes of what was written last, as they were read; nil when there are none.
  public var remembered: [UInt8]?
}

/// Makes plans: match, settle ownership, compare, order, guard.
public enum Planner {
  /// Compares what the files ask for with what the target has and with what was last written.
  ///
  /// - Parameters:
  ///   - desired: the files.
  ///   - current: the target, in canonical form, read with a scope that covers `desired`.
  ///   - state: what was last written.
  ///   - capabilities: what the target can do.
  ///   - allowances: what the user agreed to.
  public static func plan(
    _ desired: DesiredState, from current: CollectionState, remembering state: SyncState,
    capabilities: Capabilities, allowances: Allowances = Allowances()
  ) -> PlanResult {
    PlanDraft(
      desired, from: current, remembering: state, capabilities: capabilities,
      allowances: allowances
    ).result(costs: [])
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
