public import JSONText

/// The names of the actions that this add-on has.
public struct ApiReflect: ReadAction {
  /// The name on the wire.
  public static let name = "apiReflect"

  /// What an add-on tells of itself.
  public struct Reflection: Equatable, Sendable {
    /// What was asked about and is known: `actions` is all there is.
    public var scopes: [String]
    /// The names of its actions.
    public var actions: [String]
  }

  /// The names to look for; nil for all.
  public var actions: [String]?

  /// Asks for all actions, or which of some there are.
  public init(actions: [String]? = nil) {
    self.actions = actions
  }

  /// Writes the members of `params`.
  public func writeParameters(to json: inout JSONWriter) {
    json.member("scopes", ["actions"])
    if let actions { json.member("actions", actions) }
  }

  /// Reads the `result`.
  public static func decode(_ json: JSONElement) throws(JSONError) -> Reflection {
    Reflection(
      scopes: try json["scopes"]?.requiredStrings() ?? [],
      actions: try json.required("actions").requiredStrings())
  }
}
