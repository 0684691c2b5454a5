public import JSONText

/// Deletes notes with their cards.
///
/// Anki can undo it, and keeps their reviews for its statistics.
public struct DeleteNotes: WriteAction {
  /// The name on the wire.
  public static let name = "deleteNotes"

  /// The notes' numbers; unknown ones are passed over.
  public var notes: [Int64]

  /// The action with its parameters.
  public init(notes: [Int64]) {
    self.notes = notes
  }

  /// Writes the members of `params`.
  public func writeParameters(to json: inout JSONWriter) {
    json.member("notes", notes)
  }
}
