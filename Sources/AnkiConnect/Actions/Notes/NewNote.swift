import JSONText

/// A note that is to be added.
public struct NewNote: Equatable, Sendable {
  /// The full name of the deck for its cards; Anki looks it up without regard to case.
  public var deck: String
  /// The note type's name; Anki looks it up without regard to case.
  public var model: String
  /// The fields: those that are not given are empty, names that the note type lacks are passed over in
  /// silence.
  public var fields: NoteFields
  /// The tags.
  public var tags: [String]
  /// What counts as a duplicate.
  public var duplicates: DuplicateRule
  /// Files to store with it.
  public var media: NoteMedia

  /// A note.
  public init(
    deck: String, model: String, fields: NoteFields, tags: [String] = [],
    duplicates: DuplicateRule = DuplicateRule(), media: NoteMedia = NoteMedia()
  ) {
    (self.deck, self.model, self.fields, self.tags) = (deck, model, fields, tags)
    (self.duplicates, self.media) = (duplicates, media)
  }
}

extension JSONWriter {
  /// A note, as the actions that add or check one take it.
  ///
  /// - Parameter hasMedia: whether its files go along.
  mutating func value(_ note: NewNote, hasMedia: Bool = true) {
    object { json in
      json.member("deckName", note.deck)
      json.member("modelName", note.model)
      json.member(fields: note.fields)
      // A list: one text would be taken apart into letters.
      json.member("tags", note.tags)
      json.member(duplicates: note.duplicates)
      if hasMedia { json.members(media: note.media) }
    }
  }

  /// The member `notes`.
  mutating func member(notes: [NewNote], haveMedia: Bool = true) {
    member("notes") { json in
      json.array { json in for note in notes { json.value(note, hasMedia: haveMedia) } }
    }
  }
}
