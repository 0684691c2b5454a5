public import JSONText

// Files of the notes are not sent: AnkiConnect would store them.

/// Whether a note could be added.
public struct CanAddNote: ReadAction {
  /// The name on the wire.
  public static let name = "canAddNote"

  /// The note; its files are left out.
  public var note: NewNote

  /// Asks about a note.
  public init(note: NewNote) {
    self.note = note
  }

  /// Writes the members of `params`.
  public func writeParameters(to json: inout JSONWriter) {
    json.member("note") { $0.value(note, hasMedia: false) }
  }

  /// Reads the `result`.
  public static func decode(_ json: JSONElement) throws(JSONError) -> Bool {
    try json.requiredBool()
  }
}

/// Whether notes could be added, in their order; a duplicate among themselves is not seen.
public struct CanAddNotes: ReadAction {
  /// The name on the wire.
  public static let name = "canAddNotes"

  /// The notes; their files are left out.
  public var notes: [NewNote]

  /// Asks about notes.
  public init(notes: [NewNote]) {
    self.notes = notes
  }

  /// Writes the members of `params`.
  public func writeParameters(to json: inout JSONWriter) {
    json.member(notes: notes, haveMedia: false)
  }

  /// Reads the `result`.
  public static func decode(_ json: JSONElement) throws(JSONError) -> [Bool] {
    try json.requiredList { json throws(JSONError) in try json.requiredBool() }
  }
}

/// Whether a note could be added, and why not.
public struct CanAddNoteWithErrorDetail: ReadAction {
  /// The name on the wire.
  public static let name = "canAddNoteWithErrorDetail"

  /// The note; its files are left out.
  public var note: NewNote

  /// Asks about a note.
  public init(note: NewNote) {
    self.note = note
  }

  /// Writes the members of `params`.
  public func writeParameters(to json: inout JSONWriter) {
    json.member("note") { $0.value(note, hasMedia: false) }
  }

  /// Reads the `result`.
  public static func decode(_ json: JSONElement) throws(JSONError) -> NoteCheck {
    try NoteCheck(json)
  }
}

/// Whether notes could be added, and why not, in their order; a duplicate among themselves is not seen.
public struct CanAddNotesWithErrorDetail: ReadAction {
  /// The name on the wire.
  public static let name = "canAddNotesWithErrorDetail"

  /// The notes; their files are left out.
  public var notes: [NewNote]

  /// Asks about notes.
  public init(notes: [NewNote]) {
    self.notes = notes
  }

  /// Writes the members of `params`.
  public func writeParameters(to json: inout JSONWriter) {
    json.member(notes: notes, haveMedia: false)
  }

  /// Reads the `result`.
  public static func decode(_ json: JSONElement) throws(JSONError) -> [NoteCheck] {
    try json.requiredList(NoteCheck.init)
  }
}

/// Whether a note could be added.
public struct NoteCheck: Equatable, Sendable {
  /// Why not; nil when it could.
  public var error: AnkiConnectError?
  /// Whether it could.
  public var canAdd: Bool { error == nil }

  init(_ json: JSONElement) throws(JSONError) {
    let canAdd = try json.required("canAdd").requiredBool()
    error = canAdd ? nil : AnkiConnectError(text: json["error"]?.string ?? "not said why")
  }
}
