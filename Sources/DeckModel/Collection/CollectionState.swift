/// Everything that one side has: the files (desired) or Anki (current).
///
/// Both are this one type.
///
/// A state read from Anki holds what a ``FetchScope`` asked for, not the whole collection. Lists are
/// kept in the order of their identity (notes of the files in file order), so that equal states
/// compare as equal.
public struct CollectionState: Equatable, Sendable {
  /// The note types, by name.
  public var models: [NoteType]
  /// The decks, by name.
  public var decks: [Deck]
  /// The notes.
  public var notes: [Note]
  /// The media files, by name.
  public var media: [MediaFile]

  /// A state of the given parts.
  public init(
    models: [NoteType] = [], decks: [Deck] = [], notes: [Note] = [], media: [MediaFile] = []
  ) {
    self.models = models
    self.decks = decks
    self.notes = notes
    self.media = media
  }

  /// The note type of a name, without regard to case, as Anki looks it up.
  public func model(named name: String) -> NoteType? {
    let key = Canonical.nameKey(name)
    return models.first { Canonical.nameKey($0.name) == key }
  }
}
