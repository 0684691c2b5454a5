public import JSONText

/// Fills the window for adding notes, if it is open.
public struct GuiAddNoteSetData: WriteAction {
  /// The name on the wire.
  public static let name = "guiAddNoteSetData"

  /// What came of it.
  public enum Outcome: Equatable, Sendable {
    /// The window shows it.
    case done
    /// The window is not open, or cannot show it: AnkiConnect's number and words for that.
    case failed(code: Int64, message: String)
  }

  /// What it is to show.
  public var note: NoteDraft
  /// Whether fields and tags are put behind those that are there.
  public var appends: Bool

  /// Fills the window.
  public init(note: NoteDraft, appends: Bool = false) {
    (self.note, self.appends) = (note, appends)
  }

  /// Writes the members of `params`.
  public func writeParameters(to json: inout JSONWriter) {
    json.member("note") { json in json.object { note.write(to: &$0) } }
    json.member("append", appends)
  }

  /// An error comes back inside the result.
  public static func decode(_ json: JSONElement) throws(JSONError) -> Outcome {
    if json.bool == true { return .done }
    return .failed(
      code: try json.required("code").requiredInt(),
      message: try json.required("error").requiredString())
  }
}
