public import JSONText

/// The tags of a note; fails with ``AnkiConnectError/Code/noteNotFound`` when there is none of that
/// number.
public struct GetNoteTags: ReadAction {
  /// The name on the wire.
  public static let name = "getNoteTags"

  /// The note's number.
  public var note: Int64

  /// Asks for the tags of a note.
  public init(note: Int64) {
    self.note = note
  }

  /// Writes the members of `params`.
  public func writeParameters(to json: inout JSONWriter) {
    json.member("note", note)
  }

  /// Reads the `result`.
  public static func decode(_ json: JSONElement) throws(JSONError) -> [String] {
    try json.requiredStrings()
  }
}

/// Replaces all tags of a note; slow, for each tag is a change of its own.
public struct UpdateNoteTags: WriteAction {
  /// The name on the wire.
  public static let name = "updateNoteTags"

  /// The note's number.
  public var note: Int64

  /// All the tags that it is to have.
  public var tags: [String]

  /// Replaces the tags.
  public init(note: Int64, tags: [String]) {
    self.note = note
    self.tags = tags
  }

  /// Writes the members of `params`.
  public func writeParameters(to json: inout JSONWriter) {
    json.member("note", note)
    json.member("tags", tags)
  }
}
