public import JSONText

/// Takes in a package: notes that are not there are added, others are changed when the package's are newer.
///
/// Anki's process reads the file, on its own machine and as far as its sandbox lets it.
public struct ImportPackage: WriteAction {
  /// The name on the wire.
  public static let name = "importPackage"

  /// The absolute path of the file.
  public var path: String

  /// The action with its parameters.
  public init(path: String) {
    self.path = path
  }

  /// Writes the members of `params`.
  public func writeParameters(to json: inout JSONWriter) {
    json.member("path", path)
  }

  /// Reads the `result`.
  public static func decode(_ json: JSONElement) throws(JSONError) -> Bool {
    try json.requiredBool()
  }
}
