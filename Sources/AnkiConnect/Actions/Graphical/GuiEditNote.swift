public import JSONText

/// Opens a window for editing a note.
public struct GuiEditNote: ReadAction {
  /// The name on the wire.
  public static let name = "guiEditNote"

  /// The note's number.
  public var note: Int64

  /// Opens the window.
  public init(note: Int64) {
    self.note = note
  }

  /// Writes the members of `params`.
  public func writeParameters(to json: inout JSONWriter) {
    json.member("note", note)
  }
}
