public import JSONText

/// The path of the media folder on the machine that Anki runs on.
public struct GetMediaDirPath: ReadAction {
  /// The name on the wire.
  public static let name = "getMediaDirPath"

  /// The action, which has no parameters.
  public init() {}

  /// Reads the `result`.
  public static func decode(_ json: JSONElement) throws(JSONError) -> String {
    try json.requiredString()
  }
}
