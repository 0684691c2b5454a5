public import JSONText

/// When notes were changed last, in their order; nil for a number that no note has.
public struct NotesModTime: ReadAction {
  /// The name on the wire.
  public static let name = "notesModTime"

  /// The notes' numbers.
  public var notes: [Int64]

  /// Asks about notes.
  public init(notes: [Int64]) {
    self.notes = notes
  }

  /// Writes the members of `params`.
  public func writeParameters(to json: inout JSONWriter) {
    json.member("notes", notes)
  }

  /// Reads the `result`.
  public static func decode(_ json: JSONElement) throws(JSONError) -> [NoteModification?] {
    try json.requiredList { json throws(JSONError) in
      json["noteId"] == nil ? nil : try NoteModification(json)
    }
  }
}

/// When a note was changed last.
public struct NoteModification: Equatable, Sendable {
  /// The note's number.
  public var note: Int64
  /// The time, in seconds since 1970.
  public var modified: Int64

  init(_ json: JSONElement) throws(JSONError) {
    note = try json.required("noteId").requiredInt()
    modified = try json.required("mod").requiredInt()
  }
}
