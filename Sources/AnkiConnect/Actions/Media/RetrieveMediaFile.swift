public import JSONText

/// The content of a media file; nil when there is none of that name.
///
/// Absent is `false`, empty is `""`: they are told apart by their types.
public struct RetrieveMediaFile: ReadAction {
  /// The name on the wire.
  public static let name = "retrieveMediaFile"

  /// The name, in the very spelling of the folder.
  public var filename: String

  /// The action with its parameters.
  public init(filename: String) {
    self.filename = filename
  }

  /// Writes the members of `params`.
  public func writeParameters(to json: inout JSONWriter) {
    json.member("filename", filename)
  }

  /// Reads the `result`.
  public static func decode(_ json: JSONElement) throws(JSONError) -> [UInt8]? {
    if json.bool == false { return nil }
    guard let bytes = Base64.decode(try json.requiredString()) else {
      throw JSONError("the content is no Base64")
    }
    return bytes
  }
}
