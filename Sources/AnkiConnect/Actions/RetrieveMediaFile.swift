package import JSONText

/// The content of a media file; nil when there is none of that name.
///
/// Absent is `false`, empty is `""`: they are told apart by their types.
package struct RetrieveMediaFile: ReadAction {
  package static let name = "retrieveMediaFile"

  /// The name, in the very spelling of the folder.
  package var filename: String

  package init(filename: String) {
    self.filename = filename
  }

  package func writeParameters(to json: inout JSONWriter) {
    json.member("filename", filename)
  }

  package static func decode(_ json: JSONElement) throws(JSONError) -> [UInt8]? {
    if json.bool == false { return nil }
    guard let bytes = Base64.decode(try json.requiredString()) else {
      throw JSONError("the content is no Base64")
    }
    return bytes
  }
}
