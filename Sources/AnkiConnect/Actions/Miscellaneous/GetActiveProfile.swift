public import JSONText

/// The name of the open profile.
///
/// While the profile picker shows it names the first profile all the same: only together with an
/// action that needs a collection does it say which one is open.
public struct GetActiveProfile: ReadAction {
  /// The name on the wire.
  public static let name = "getActiveProfile"

  /// The action, which has no parameters.
  public init() {}

  /// Reads the `result`.
  public static func decode(_ json: JSONElement) throws(JSONError) -> String {
    try json.requiredString()
  }
}
