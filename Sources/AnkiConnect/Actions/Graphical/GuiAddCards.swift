public import JSONText

/// Opens the window for adding notes, and gives the number that its note would get.
///
/// With a note it closes an open one first, makes its deck and note type the chosen ones, and stores its
/// files.
public struct GuiAddCards: WriteAction {
  /// The name on the wire.
  public static let name = "guiAddCards"

  /// What the window is to show; nil for what it showed last.
  public var note: NewNote?

  /// Opens the window.
  public init(note: NewNote? = nil) {
    self.note = note
  }

  /// Writes the members of `params`.
  public func writeParameters(to json: inout JSONWriter) {
    if let note { json.member("note") { $0.value(note) } }
  }

  /// Reads the `result`.
  public static func decode(_ json: JSONElement) throws(JSONError) -> Int64 {
    try json.requiredInt()
  }
}
