import DeckPlan

/// The kinds of change that a reader tells apart, each with its sign and its word.
enum ChangeKind: Int, CaseIterable, Comparable {
  case add, change, move, adopt, remove, drift, conflict, held

  static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  /// The sign at the beginning of a row.
  var symbol: String {
    switch self {
    case .add: "+"
    case .change: "~"
    case .move: ">"
    case .adopt: "="
    case .remove: "-"
    case .drift: "!"
    case .conflict: "!!"
    case .held: "!"
    }
  }

  /// The word behind the sign.
  var word: String {
    switch self {
    case .add: "add"
    case .change: "change"
    case .move: "move"
    case .adopt: "adopt"
    case .remove: "remove"
    case .drift: "drift"
    case .conflict: "conflict"
    case .held: "held"
    }
  }

  /// How the summary counts it.
  var phrase: String {
    switch self {
    case .add, .change, .move, .adopt, .remove: "to \(word)"
    case .drift: "edited in Anki"
    case .conflict: "in conflict"
    case .held: "held"
    }
  }

  var role: Style.Role {
    switch self {
    case .add: .add
    case .change: .change
    case .move: .move
    case .adopt: .adopt
    case .remove: .remove
    case .drift, .conflict, .held: .held
    }
  }

  /// What several steps on one thing are together: a held one counts only when all are held.
  init(of steps: [PlannedOperation]) {
    let kinds = steps.lazy.filter { $0.hold == nil }.map(\.operation.changeKind)
    guard let first = kinds.first else {
      self = Self(ofHeld: steps)
      return
    }
    self = kinds.dropFirst().reduce(first) { $0.joined(with: $1) }
  }

  /// What two of the kinds that are performed are together.
  private func joined(with other: Self) -> Self {
    if self == other { return self }
    return [.remove, .add, .adopt].first { $0 == self || $0 == other } ?? .change
  }
}

extension ChangeKind {
  /// What several steps are together of which none is performed: a conflict counts most, and drift
  /// only when there is nothing else.
  private init(ofHeld steps: [PlannedOperation]) {
    let holds = Set(steps.map(\.hold))
    if holds.contains(.conflict) {
      self = .conflict
    } else {
      self = holds == [.drift] ? .drift : .held
    }
  }
}

extension Operation {
  /// What it is to a reader when nothing holds it.
  var changeKind: ChangeKind {
    switch self {
    case .storeMedia(let old, _): old == nil ? .add : .change
    case .createDeck, .createModel, .addField, .addTemplate, .addNote: .add
    case .describeDeck, .setFieldOptions, .renameModel, .renameField, .renameTemplate,
      .updateTemplate, .updateStyling, .updateNoteFields, .updateNoteTags, .changeModel,
      .suspendCards, .resumeCards:
      .change
    case .removeField, .removeTemplate, .deleteNote, .deleteMedia, .deleteDeck: .remove
    case .moveField, .moveTemplate, .moveCards: .move
    case .adoptNote: .adopt
    }
  }
}
