public import JSONText

/// Puts a media file into the trash of Anki's media folder.
///
/// A file that is not there is passed over in silence.
public struct DeleteMediaFile: WriteAction {
  /// The name on the wire.
  public static let name = "deleteMediaFile"

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
}
