import DeckModel

/// The order in which stopping anywhere leaves cards that still render: what others need comes
/// first, then what changes the look of existing cards, and last what takes something away.
enum OperationOrder {
  /// Sorts by phase; inside a phase the order stays.
  static func sorted(_ steps: [PlannedOperation]) -> [PlannedOperation] {
    let phases = steps.reduce(into: [Int: [PlannedOperation]]()) { phases, step in
      phases[phase(step.operation), default: []].append(step)
    }
    return phases.sorted { $0.key < $1.key }.flatMap(\.value)
  }

  private static func phase(_ operation: Operation) -> Int {
    switch operation {
    case .storeMedia: 0
    case .createDeck: 1
    case .describeDeck: 2
    case .renameModel: 3
    case .createModel: 4
    // Their new names are the ones by which cards are kept when notes change their model.
    case .renameField, .renameTemplate: 5
    case .addField, .moveField: 6
    case .setFieldOptions: 7
    // Cards that a changed note gets lie with those that it has.
    case .moveCards: 8
    case .addNote: 9
    case .adoptNote: 10
    case .changeModel: 11
    case .updateNoteFields: 12
    // The tag of removal comes last and goes last: it says that suspending is done.
    case .resumeCards: 13
    case .updateNoteTags: operation.marksRemoval ? 19 : 14
    case .addTemplate, .moveTemplate: 16
    case .updateTemplate: 17
    case .updateStyling, .suspendCards: 18
    case .deleteNote: 20
    case .removeField: 21
    case .removeTemplate: 22
    case .deleteMedia: 23
    case .deleteDeck: 24
    }
  }
}

extension Operation {
  /// Whether it tags a note as one that left the files.
  fileprivate var marksRemoval: Bool {
    guard case .updateNoteTags(let old, let new) = self else { return false }
    let added = Set(new.tags.map(Canonical.tagKey)).subtracting(old.tags.map(Canonical.tagKey))
    return added.contains(where: Canonical.isRemovalTag)
  }
}
