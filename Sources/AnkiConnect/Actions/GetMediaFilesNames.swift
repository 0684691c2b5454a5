package import JSONText

/// The names in the media folder, in no order.
package struct GetMediaFilesNames: ReadAction {
  package static let name = "getMediaFilesNames"

  /// A shell pattern; `*` leaves out names that begin with a dot.
  package var pattern: String

  package init(pattern: String) {
    self.pattern = pattern
  }

  package func writeParameters(to json: inout JSONWriter) {
    json.member("pattern", pattern)
  }

  package static func decode(_ json: JSONElement) throws(JSONError) -> [String] {
    try json.requiredStrings()
  }
}
