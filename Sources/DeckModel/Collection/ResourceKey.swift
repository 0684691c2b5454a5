/// What kind of thing, and which one: the total order of every listing.
public enum ResourceKey: Hashable, Sendable {
  case media(String)
  case deck(String)
  case model(String)
  case field(model: String, name: String)
  case template(model: String, name: String)
  case styling(model: String)
  case note(String)

  /// The kind's name, as JSON and listings write it.
  public var kind: String {
    switch self {
    case .media: "media"
    case .deck: "deck"
    case .model: "model"
    case .field: "field"
    case .template: "template"
    case .styling: "styling"
    case .note: "note"
    }
  }

  /// The identity as a reader knows it: a name, an id, or `model/part`.
  public var name: String {
    switch self {
    case .media(let name), .deck(let name), .model(let name), .note(let name): name
    case .field(let model, let name), .template(let model, let name): "\(model)/\(name)"
    case .styling(let model): model
    }
  }
}
