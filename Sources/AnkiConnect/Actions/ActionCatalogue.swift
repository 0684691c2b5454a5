/// All actions of the add-on, as its `apiReflect` lists them (the add-on of December 2025).
public enum ActionCatalogue {
  /// What actions are about.
  public struct Group: Sendable {
    /// What they are about.
    public var name: String
    /// Their types.
    public var actions: [any Action.Type]
  }

  /// The actions by what they are about; `multi` is no type but ``AnkiConnectClient``'s `multi`.
  public static let groups: [Group] = [
    Group(name: "Decks", actions: decks), Group(name: "Cards", actions: cards),
    Group(name: "Notes", actions: notes), Group(name: "Models", actions: models),
    Group(name: "Media", actions: media), Group(name: "Statistics", actions: statistics),
    Group(name: "Miscellaneous", actions: miscellaneous),
    Group(name: "Graphical", actions: graphical),
  ]

  /// The name of the action that performs others.
  public static let multi = "multi"

  /// The names of all actions, `multi` among them, sorted.
  public static var names: [String] { (Array(byName.keys) + [multi]).sorted() }

  /// The type of an action; nil for one that is not known, and for `multi`.
  public static func action(named name: String) -> (any Action.Type)? { byName[name] }

  private static let byName: [String: any Action.Type] = Dictionary(
    uniqueKeysWithValues: groups.flatMap(\.actions).map { ($0.name, $0) })
}
