/// The order in which stopping anywhere leaves cards that still render: what others need comes
/// first, what changes the look of existing cards comes last.
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
    case .createModel: 3
    case .addField, .moveField: 4
    case .setFieldOptions: 5
    case .addNote: 6
    case .adoptNote: 7
    case .changeModel: 8
    case .updateNoteFields: 9
    case .updateNoteTags: 10
    case .moveCards: 11
    case .addTemplate, .moveTemplate: 12
    case .updateTemplate: 13
    case .updateStyling: 14
    }
  }
}
