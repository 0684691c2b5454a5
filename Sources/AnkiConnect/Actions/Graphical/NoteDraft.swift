import JSONText

/// What the window for adding notes is to show.
public struct NoteDraft: Equatable, Sendable {
  /// The full name of the deck; nil leaves it.
  public var deck: String?
  /// The note type's name; nil leaves it.
  public var model: String?
  /// The fields to set; one that the note type lacks is an error.
  public var fields: NoteFields
  /// The tags; nil leaves them.
  public var tags: [String]?
  /// Files to store and to put at the end of fields.
  public var media: NoteMedia

  /// What is given is set, the rest stays.
  public init(
    deck: String? = nil, model: String? = nil, fields: NoteFields = [:], tags: [String]? = nil,
    media: NoteMedia = NoteMedia()
  ) {
    (self.deck, self.model, self.fields) = (deck, model, fields)
    (self.tags, self.media) = (tags, media)
  }

  func write(to json: inout JSONWriter) {
    if let deck { json.member("deckName", deck) }
    if let model { json.member("modelName", model) }
    if !fields.all.isEmpty { json.member(fields: fields) }
    if let tags { json.member("tags", tags) }
    json.members(media: media)
  }
}
