public import JSONText

/// Adds a note and gives its number.
///
/// Fails with ``AnkiConnectError/Code/duplicateNote``, ``AnkiConnectError/Code/emptyNote``,
/// ``AnkiConnectError/Code/unusableNote``, and when there is no such deck or note type.
public struct AddNote: WriteAction {
  /// The name on the wire.
  public static let name = "addNote"

  /// The note.
  public var note: NewNote

  /// Adds a note.
  public init(note: NewNote) {
    self.note = note
  }

  /// Writes the members of `params`.
  public func writeParameters(to json: inout JSONWriter) {
    json.member("note") { $0.value(note) }
  }

  /// Reads the `result`.
  public static func decode(_ json: JSONElement) throws(JSONError) -> Int64 {
    try json.requiredInt()
  }
}

/// Adds notes, all or none, and gives their numbers.
///
/// The error names the reason of each note that cannot be added, but not which one it is; older add-ons
/// (2023) add the others and give nil for those that they did not.
public struct AddNotes: WriteAction {
  /// The name on the wire.
  public static let name = "addNotes"

  /// The notes.
  public var notes: [NewNote]

  /// Adds notes.
  public init(notes: [NewNote]) {
    self.notes = notes
  }

  /// Writes the members of `params`.
  public func writeParameters(to json: inout JSONWriter) {
    json.member(notes: notes)
  }

  /// Reads the `result`.
  public static func decode(_ json: JSONElement) throws(JSONError) -> [Int64?] {
    try json.requiredList { json throws(JSONError) in json.isNull ? nil : try json.requiredInt() }
  }
}
