import DeckPlan

/// The kinds of change that a reader tells apart, each with its sign and its word.
enum ChangeKind: Int, CaseIterable, Comparable {
  case add, change, move, adopt, held

  static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  /// The sign at the beginning of a row.
  var symbol: String {
    switch self {
    case .add: "+"
    case .change: "~"
    case .move: ">"
    case .adopt: "="
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
    case .held: "held"
    }
  }

  /// How the summary counts it.
  var phrase: String { self == .held ? "held" : "to \(word)" }

  var role: Style.Role {
    switch self {
    case .add: .add
    case .change: .change
    case .move: .move
    case .adopt: .adopt
    case .held: .held
    }
  }

  /// What several steps on one thing are together: a held one counts only when all are held.
  init(of steps: [PlannedOperation]) {
    let kinds = Set(steps.filter { $0.hold == nil }.map(\.operation.changeKind))
    if kinds.isEmpty {
      self = .held
    } else if kinds.contains(.add) {
      self = .add
    } else if kinds.contains(.adopt) {
      self = .adopt
    } else {
      self = kinds == [.move] ? .move : .change
    }
  }
}

extension Operation {
  /// What it is to a reader when nothing holds it.
  var changeKind: ChangeKind {
    switch self {
    case .storeMedia(let old, _): old == nil ? .add : .change
    case .createDeck, .createModel, .addField, .addTemplate, .addNote: .add
    case .describeDeck, .setFieldOptions, .updateTemplate, .updateStyling, .updateNoteFields,
      .updateNoteTags, .changeModel:
      .change
    case .moveField, .moveTemplate, .moveCards: .move
    case .adoptNote: .adopt
    }
  }
}
