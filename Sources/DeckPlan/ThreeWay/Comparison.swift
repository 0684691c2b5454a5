package import DeckModel

/// How differences are judged: what was last written, and what the user wants done with edits that
/// were made in Anki.
package struct Comparison {
  /// What was last written.
  package let state: SyncState
  /// Nobody edits the target but us: whatever differs is to be written.
  let isExclusive: Bool
  /// The names that decks had before, by the new ones; both as keys.
  let formerDecks: [String: Set<String>]
  private let models: ComparedModels
  private let mayArrange: Bool
  private let overwritesDrift: Bool
  private let overwritesConflicts: Bool
  private let adopts: Bool

  /// A comparison under a policy and what the user agreed to.
  package init(
    with state: SyncState, policy: Policy, capabilities: Capabilities, allowances: Allowances,
    formerDecks: [String: Set<String>] = [:], models: ComparedModels = ComparedModels()
  ) {
    self.formerDecks = formerDecks
    self.models = models
    mayArrange = capabilities.exclusive || allowances.fullSync || allowances.cards == nil
    self.state = state
    isExclusive = capabilities.exclusive
    overwritesDrift = allowances.overwriteDrift || policy.drift == .overwrite
    overwritesConflicts = allowances.overwriteDrift
    adopts = allowances.adopt
  }

  /// The comparison of two sides: whatever differs is to be written.
  static let plain = Comparison(
    with: SyncState(), policy: Policy(),
    capabilities: Capabilities(
      guids: true, deckDescriptions: true, rightToLeft: true, syncs: false, exclusive: true,
      marks: false, remembers: false, modelNames: true), allowances: Allowances())

  /// How a text stands.
  func standing(base: ContentHash?, live: String, desired: String) -> Standing {
    guard isExclusive else { return Standing(base: base, live: live, desired: desired) }
    return live.hasBytes(of: desired) ? .inSync : .update
  }

  /// How a value stands.
  func standing<Value: Equatable>(base: Value?, live: Value, desired: Value) -> Standing {
    guard isExclusive else { return Standing(base: base, live: live, desired: desired) }
    return live == desired ? .inSync : .update
  }

  /// What keeps a difference from being written; nil when it may be.
  func hold(for standing: Standing) -> Hold? {
    switch standing {
    case .inSync, .update: nil
    case .drift: overwritesDrift ? nil : .drift
    case .conflict: overwritesConflicts ? nil : .conflict
    case .firstContact: adopts ? nil : .needsAdopt
    }
  }

  /// The differences parted by what keeps them from being written, those that may be written first.
  ///
  /// - Parameter standings: how each part of a thing stands.
  /// - Returns: for each group its worst standing, and which parts belong to it.
  func groups(of standings: [Standing]) -> [(standing: Standing, members: [Bool])] {
    let different = standings.filter { $0 != .inSync }
    let holds = Set(different.map(hold))
    return [nil, Hold.drift, .needsAdopt, .conflict].filter(holds.contains).map { wanted in
      let members = standings.map { $0 != .inSync && hold(for: $0) == wanted }
      let worst = zip(standings, members).filter(\.1).map(\.0).max { $0.rawValue < $1.rawValue }
      return (worst ?? .update, members)
    }
  }

  /// Which cards a note keeps that changes from one note type to another.
  func cards(from former: String, to new: String) -> CardKeeping {
    let wanted = models.desired.first { Canonical.isSame($0.name, new) }
    let live = CollectionState(models: models.current)
    guard let type = live.model(named: new) ?? wanted else { return CardKeeping(kept: []) }
    return CardKeeping.between(
      live.model(named: former), and: type, declared: wanted, mayArrange: mayArrange)
  }

  /// A step for a difference, with why it is there.
  func step(_ operation: Operation, _ standing: Standing) -> PlannedOperation {
    PlannedOperation(
      operation, reason: standing.reason ?? operation.reason, hold: hold(for: standing))
  }
}

/// The note types of both sides.
package struct ComparedModels {
  /// Those of the target.
  var current: [NoteType] = []
  /// Those of the files.
  var desired: [NoteType] = []
}

extension PlannedOperation {
  /// Whether it writes over what was edited in Anki.
  public var overwritesEdit: Bool {
    hold == nil && [Standing.drift.reason, Standing.conflict.reason].contains(reason)
  }
}

extension Standing {
  /// Why it is in the plan, where the operation alone does not say so.
  var reason: String? {
    switch self {
    case .inSync, .update: nil
    case .drift: "edited in Anki"
    case .conflict: "edited in Anki and in the files"
    case .firstContact: "differs, and what was last written is not known"
    }
  }
}
