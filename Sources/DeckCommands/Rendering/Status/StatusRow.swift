import DeckModel
import DeckPlan

/// One thing in two columns: what happened to it in Anki since it was written, and what apply would
/// do.
struct StatusRow {
  /// What it is.
  let key: ResourceKey
  /// Where the files ask for it.
  let location: SourceLocation?
  /// What happened in Anki; nil when nothing did.
  let inAnki: String?
  /// What apply would do; nil when nothing, because it is as it was written.
  let apply: String?

  /// The rows of a plan that was made under `drift: keep`, so that every edit shows.
  ///
  /// - Parameter drift: the policy that apply goes by.
  static func rows(of plan: Plan, drift: Policy.Drift) -> [StatusRow] {
    PlanOutline(plan.steps).groups.flatMap { group in
      group.rows.compactMap { StatusRow($0, drift: drift) }
    }
  }

  private init?(_ row: PlanOutline.Row, drift: Policy.Drift) {
    guard let first = row.steps.first else { return nil }
    key = first.operation.key
    location = row.location
    inAnki = Self.distinct(row.steps.compactMap(\.edit))
    apply = Self.distinct(row.steps.map { $0.intent(under: drift) })
  }

  private static func distinct(_ words: [String]) -> String? {
    let kept = words.indices.filter { !words[..<$0].contains(words[$0]) }.map { words[$0] }
    return kept.isEmpty ? nil : kept.joined(separator: ", ")
  }
}

extension PlannedOperation {
  /// What happened in Anki since it was written, in a word; nil when nothing did.
  fileprivate var edit: String? {
    switch hold {
    case .drift,
      .conflict where reason.hasPrefix("edited in Anki"):
      editedWord
    default: nil
    }
  }

  private var editedWord: String {
    switch operation {
    case .addNote, .storeMedia(nil, _): "deleted"
    case .moveCards: "moved"
    case .updateNoteTags: "tags edited"
    default: "edited"
    }
  }

  /// What apply would do, in a few words.
  fileprivate func intent(under drift: Policy.Drift) -> String {
    switch hold {
    case nil: operation.changeKind.word
    case .drift:
      switch drift {
      case .keep: "leave"
      case .overwrite: "write over"
      case .fail: "stop"
      }
    case .conflict: "hold: conflict"
    case .needsAdopt: "hold: --adopt"
    case .mayBeKnown: "hold: --allow new-notes"
    case .needsFullSync: "hold: --allow full-sync"
    case .needsSharedModel(let name, _): "hold: --allow shared-model=\(name)"
    case .needsCards(let count): "hold: --allow cards=\(count)"
    case .needsRemoveField(let name): "hold: --allow remove-field=\(name)"
    case .isProtected: "hold: protected"
    case .notPossible: "hold: not possible"
    }
  }
}
