import DeckModel
import DeckPlan

/// A plan as a reader takes it in: groups of rows, a row for each thing that changes.
struct PlanOutline {
  /// What a group is about.
  enum Subject: Hashable {
    case media, decks
    case model(String)
    case notes(deck: String)

    var title: String {
      switch self {
      case .media: "Media"
      case .decks: "Decks"
      case .model(let name): "Model \(name)"
      case .notes(let deck): "Notes in \(deck)"
      }
    }
  }

  /// One thing and all that is done to it.
  struct Row {
    var steps: [PlannedOperation]

    var kind: ChangeKind { ChangeKind(of: steps) }
    var hasHold: Bool { steps.contains { $0.hold != nil } }
    var location: SourceLocation? { steps.lazy.compactMap(\.operation.location).first }
  }

  /// Where a row is looked for: its group and what it is about.
  private struct Place: Hashable {
    let slot: Int
    let key: ResourceKey
  }

  /// Rows that belong together.
  struct Group {
    var subject: Subject
    var rows: [Row]
  }

  /// The groups: media, decks, models by name, notes by deck; the rows in the order of the plan.
  let groups: [Group]

  init(_ steps: [PlannedOperation]) {
    var slots: [Subject: Int] = [:]
    var groups: [Group] = []
    var rows: [Place: Int] = [:]
    for step in steps {
      let key = step.operation.key
      let subject = step.operation.subject(of: key)
      let slot = slots[subject] ?? groups.count
      if slot == groups.count { groups.append(Group(subject: subject, rows: [])) }
      slots[subject] = slot
      let next = groups[slot].rows.count
      let row = key.name.isEmpty ? next : rows[Place(slot: slot, key: key), default: next]
      if row < next {
        groups[slot].rows[row].steps.append(step)
      } else {
        rows[Place(slot: slot, key: key)] = next
        groups[slot].rows.append(Row(steps: [step]))
      }
    }
    self.groups = groups.sorted { $0.subject < $1.subject }
  }
}

extension PlanOutline.Subject: Comparable {
  static func < (left: Self, right: Self) -> Bool {
    guard left.rank == right.rank else { return left.rank < right.rank }
    return left.title.utf8.lexicographicallyPrecedes(right.title.utf8)
  }

  private var rank: Int {
    switch self {
    case .media: 0
    case .decks: 1
    case .model: 2
    case .notes: 3
    }
  }
}

extension Operation {
  /// The group that shows it.
  ///
  /// A note stands with the deck that the files give it.
  ///
  /// - Parameter key: the operation's own, which takes time to ask for again.
  fileprivate func subject(of key: ResourceKey) -> PlanOutline.Subject {
    switch key {
    case .media: .media
    case .deck: .decks
    case .model(let name), .field(let name, _), .template(let name, _), .styling(let name):
      .model(name)
    case .note: .notes(deck: note?.deck ?? "")
    }
  }
}
