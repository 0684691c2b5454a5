public import JSONText

/// The version of the API: 6 in every add-on since 2017, and so no hint of what it can do.
public struct Version: ReadAction {
  /// The name on the wire.
  public static let name = "version"

  /// The action, which has no parameters.
  public init() {}

  /// Reads the `result`.
  public static func decode(_ json: JSONElement) throws(JSONError) -> Int64 {
    try json.requiredInt()
  }
}
