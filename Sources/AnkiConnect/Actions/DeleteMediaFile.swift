package import JSONText

/// Puts a media file into the trash of Anki's media folder.
///
/// A file that is not there is passed over in silence.
package struct DeleteMediaFile: WriteAction {
  package static let name = "deleteMediaFile"

  /// The name, in the very spelling of the folder.
  package var filename: String

  package init(filename: String) {
    self.filename = filename
  }

  package func writeParameters(to json: inout JSONWriter) {
    json.member("filename", filename)
  }
}
