package import JSONText

/// Takes in a package: notes that are not there are added, others are changed when the package's are newer.
///
/// Anki's process reads the file, on its own machine and as far as its sandbox lets it.
package struct ImportPackage: WriteAction {
  package static let name = "importPackage"

  /// The absolute path of the file.
  package var path: String

  package init(path: String) {
    self.path = path
  }

  package func writeParameters(to json: inout JSONWriter) {
    json.member("path", path)
  }

  package static func decode(_ json: JSONElement) throws(JSONError) -> Bool {
    try json.requiredBool()
  }
}
