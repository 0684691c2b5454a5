public import JSONText

/// The names of the note types.
public struct ModelNames: ReadAction {
  /// The name on the wire.
  public static let name = "modelNames"

  /// The action, which has no parameters.
  public init() {}

  /// Reads the `result`.
  public static func decode(_ json: JSONElement) throws(JSONError) -> [String] {
    try json.requiredStrings()
  }
}
