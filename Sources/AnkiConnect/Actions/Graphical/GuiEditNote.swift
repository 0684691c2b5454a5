public import JSONText

/// Opens a window for editing a note.
public struct GuiEditNote: ReadAction {
  public static let name = "guiEditNote"

  /// The note's number.
  public var note: Int64

  /// Opens the window.
  public init(note: Int64) {
    self.note = note
  }

  public func writeParameters(to json: inout JSONWriter) {
    json.member("note", note)
  }
}
