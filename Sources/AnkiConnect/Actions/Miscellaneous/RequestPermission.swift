public import JSONText

/// Whether this program may use the add-on, and whether with a key; the one action that needs none.
///
/// Anki asks the user only when a request has an `Origin` header, as browsers send it; this client sends
/// none.
public struct RequestPermission: ReadAction {
  /// The name on the wire.
  public static let name = "requestPermission"

  /// What the add-on says.
  public struct Permission: Equatable, Sendable {
    /// Whether requests are answered.
    public var isGranted: Bool
    /// Whether they need a key; nil when nothing is granted.
    public var requiresKey: Bool?
    /// The version of the API; nil when nothing is granted.
    public var version: Int64?
  }

  /// Asks for permission.
  public init() {}

  /// Reads the `result`.
  public static func decode(_ json: JSONElement) throws(JSONError) -> Permission {
    Permission(
      isGranted: try json.required("permission").requiredString() == "granted",
      requiresKey: json["requireApikey"]?.bool, version: json["version"]?.int)
  }
}
