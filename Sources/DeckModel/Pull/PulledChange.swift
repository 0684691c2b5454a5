/// Something that was edited in Anki since it was written, as the files are to say it.
public struct PulledChange: Equatable, Sendable {
  /// What is to be said.
  public enum Content: Equatable, Sendable {
    /// A field of a note.
    case field(name: String, text: String)
    /// Tags of a note that went away, and those that came.
    case tags(removed: [String], added: [String])
    /// The deck of a note's cards.
    case deck(String)
    /// The deck of a note's cards, which lie in several now.
    case decks([String])
    /// The sides of a template.
    case template(CardTemplate)
    /// The styling of a note type.
    case styling(String)
    /// The editor options of a field.
    case fieldOptions(Field)
    /// The content of a media file.
    case media(MediaFile)
    /// The note was deleted.
    case deletion
  }

  /// Whose: a note by its id, a model or a media file by its name.
  public var key: ResourceKey
  /// What Anki says.
  public var content: Content
  /// What the files say now, in words or as text; for showing.
  public var before: String
  /// Whether the files changed, too, since it was written.
  public var isConflict: Bool
  /// Where the files say it.
  public var location: SourceLocation?

  /// A change of something.
  public init(
    _ key: ResourceKey, _ content: Content, before: String = "", isConflict: Bool = false,
    location: SourceLocation? = nil
  ) {
    self.key = key
    self.content = content
    self.before = before
    self.isConflict = isConflict
    self.location = location
  }
}
