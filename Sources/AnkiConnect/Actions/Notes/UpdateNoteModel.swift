public import JSONText

/// Gives a note another note type.
///
/// All fields and tags are replaced: what is not sent is lost. The cards keep their numbers; when the note
/// type has fewer templates, cards stay that none belongs to.
public struct UpdateNoteModel: WriteAction {
  /// The name on the wire.
  public static let name = "updateNoteModel"

  /// The note's number.
  public var note: Int64
  /// The note type's name.
  public var model: String
  /// All its fields; at least one.
  public var fields: NoteFields
  /// All its tags.
  public var tags: [String]

  /// Gives a note another note type.
  public init(note: Int64, model: String, fields: NoteFields, tags: [String]) {
    (self.note, self.model, self.fields, self.tags) = (note, model, fields, tags)
  }

  /// Writes the members of `params`.
  public func writeParameters(to json: inout JSONWriter) {
    json.member("note") { json in
      json.object { json in
        json.member("id", note)
        json.member("modelName", model)
        json.member(fields: fields)
        json.member("tags", tags)
      }
    }
  }
}
