public import JSONText

/// Undoes what was done last, and says yes whether or not there was something.
///
/// Not all that AnkiConnect changes can be undone: an added note can, changed fields cannot (seen).
public struct GuiUndo: WriteAction {
  /// The name on the wire.
  public static let name = "guiUndo"

  /// Undoes it.
  public init() {}

  /// Reads the `result`.
  public static func decode(_ json: JSONElement) throws(JSONError) -> Bool {
    try json.requiredBool()
  }
}

/// Opens the window for importing.
public struct GuiImportFile: WriteAction {
  /// The name on the wire.
  public static let name = "guiImportFile"

  /// The file, a path on Anki's machine with slashes; nil asks the user for one.
  public var path: String?

  /// Opens the window.
  public init(path: String? = nil) {
    self.path = path
  }

  /// Writes the members of `params`.
  public func writeParameters(to json: inout JSONWriter) {
    if let path { json.member("path", path) }
  }
}

/// Has Anki check and mend its collection, and says yes; the report comes in a window.
public struct GuiCheckDatabase: WriteAction {
  /// The name on the wire.
  public static let name = "guiCheckDatabase"

  /// Has it checked.
  public init() {}

  /// Reads the `result`.
  public static func decode(_ json: JSONElement) throws(JSONError) -> Bool {
    try json.requiredBool()
  }
}

/// Closes Anki a second later.
public struct GuiExitAnki: WriteAction {
  /// The name on the wire.
  public static let name = "guiExitAnki"

  /// Closes it.
  public init() {}
}
