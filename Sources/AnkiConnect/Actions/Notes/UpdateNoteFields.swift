public import JSONText

/// Sets fields of a note; the others stay.
///
/// Nothing is checked: neither duplicates, nor an empty first field, nor clozes. Fails when there is no
/// such note.
public struct UpdateNoteFields: WriteAction {
  /// The name on the wire.
  public static let name = "updateNoteFields"

  /// The note's number.
  public var note: Int64
  /// The fields to set: names are matched with regard to case, unknown ones passed over in silence.
  public var fields: NoteFields
  /// Files to store and to put at the end of fields.
  public var media: NoteMedia

  /// Sets fields.
  public init(note: Int64, fields: NoteFields, media: NoteMedia = NoteMedia()) {
    (self.note, self.fields, self.media) = (note, fields, media)
  }

  /// Writes the members of `params`.
  public func writeParameters(to json: inout JSONWriter) {
    json.member("note") { json in
      json.object { json in
        json.member("id", note)
        json.member(fields: fields)
        json.members(media: media)
      }
    }
  }
}

/// Sets fields of a note, or replaces its tags, or both.
///
/// Fields are stored before tags: an error in these leaves the fields changed.
public struct UpdateNote: WriteAction {
  /// The name on the wire.
  public static let name = "updateNote"

  /// The note's number.
  public var note: Int64
  /// The fields to set; nil leaves all.
  public var fields: NoteFields?
  /// All the tags that it is to have; nil leaves them.
  public var tags: [String]?
  /// Files to store and to put at the end of fields; only together with fields.
  public var media: NoteMedia

  /// Sets what is given; AnkiConnect refuses a change of nothing.
  public init(
    note: Int64, fields: NoteFields? = nil, tags: [String]? = nil, media: NoteMedia = NoteMedia()
  ) {
    (self.note, self.fields, self.tags, self.media) = (note, fields, tags, media)
  }

  /// Writes the members of `params`.
  public func writeParameters(to json: inout JSONWriter) {
    json.member("note") { json in
      json.object { json in
        json.member("id", note)
        if let fields { json.member(fields: fields) }
        if let tags { json.member("tags", tags) }
        json.members(media: media)
      }
    }
  }
}
