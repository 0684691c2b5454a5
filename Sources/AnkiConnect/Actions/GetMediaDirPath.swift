package import JSONText

/// The path of the media folder on the machine that Anki runs on.
package struct GetMediaDirPath: ReadAction {
  package static let name = "getMediaDirPath"

  package init() {}

  package static func decode(_ json: JSONElement) throws(JSONError) -> String {
    try json.requiredString()
  }
}
