/// All actions that are served.
enum ActionTable {
  /// By name.
  static let byName: [String: ServedAction] = Dictionary(
    uniqueKeysWithValues: all.map { ($0.name, $0) })

  /// The names of all, as `apiReflect` lists them: `multi` is the dispatcher's own.
  static let names: [String] = (all.map(\.name) + ["multi"]).sorted()

  private static let all: [ServedAction] =
    ServedAction.miscellaneous + ServedAction.decks + ServedAction.deckOptions + ServedAction.models
    + ServedAction.modelFields + ServedAction.modelTemplates + ServedAction.notes
    + ServedAction.tags + ServedAction.cards
    + ServedAction.packages + ServedAction.media
    + ServedAction.statistics + ServedAction.graphical
}
