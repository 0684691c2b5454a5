public import JSONText

/// The names in the media folder, in no order.
public struct GetMediaFilesNames: ReadAction {
  /// The name on the wire.
  public static let name = "getMediaFilesNames"

  /// A shell pattern; `*` leaves out names that begin with a dot.
  public var pattern: String

  /// The action with its parameters.
  public init(pattern: String) {
    self.pattern = pattern
  }

  /// Writes the members of `params`.
  public func writeParameters(to json: inout JSONWriter) {
    json.member("pattern", pattern)
  }

  /// Reads the `result`.
  public static func decode(_ json: JSONElement) throws(JSONError) -> [String] {
    try json.requiredStrings()
  }
}
