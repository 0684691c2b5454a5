/// What deckform wrote last: the base of the three-way comparison.
///
/// It is a cache, never the truth. Losing it loses only the knowledge of who edited last.
public struct SyncState: Equatable, Sendable {
  /// The notes, by the author's id.
  public var notes: [String: NoteBase]
  /// The note types, by name.
  public var models: [String: ModelBase]
  /// The decks that we made, by name.
  public var decks: [String: DeckBase]
  /// The media files, by name.
  public var media: [String: MediaBase]
  /// Notes with our mark that belong to no note of the files, by their numbers.
  public var orphans: Set<Int64>

  /// A state of the given parts; without arguments nothing was written yet.
  public init(
    notes: [String: NoteBase] = [:], models: [String: ModelBase] = [:],
    decks: [String: DeckBase] = [:], media: [String: MediaBase] = [:], orphans: Set<Int64> = []
  ) {
    self.orphans = orphans
    self.notes = notes
    self.models = models
    self.decks = decks
    self.media = media
  }
}

/// A note as it was last written.
public struct NoteBase: Equatable, Sendable {
  /// Anki's number for the note.
  public var noteID: Int64
  /// The name of its note type.
  public var model: String
  /// The deck its cards were put into; nil when they never lay where the files say.
  public var deck: String?
  /// The managed fields, by name.
  public var fields: [String: ContentHash]
  /// The tags that we added, in canonical order and without our mark.
  public var tags: [String]
  /// The cards that we suspended when the note left the files.
  public var suspended: [Int64]
  /// Whether the files protected it.
  public var isProtected: Bool

  /// A note as it was written.
  public init(
    noteID: Int64, model: String, deck: String? = nil, fields: [String: ContentHash] = [:],
    tags: [String] = [], suspended: [Int64] = [], isProtected: Bool = false
  ) {
    self.noteID = noteID
    self.model = model
    self.deck = deck
    self.fields = fields
    self.tags = tags
    self.suspended = suspended
    self.isProtected = isProtected
  }
}

/// A deck that we made.
public struct DeckBase: Equatable, Sendable {
  /// Whether the files protected it.
  public var isProtected: Bool

  /// A deck that we made.
  public init(isProtected: Bool = false) {
    self.isProtected = isProtected
  }
}

/// A media file as it was last seen to be what the files say.
public struct MediaBase: Equatable, Sendable {
  /// The SHA-256 of the content, in lower-case hexadecimal.
  public var digest: String
  /// Whether we stored it; a file that was there already is never deleted.
  public var isOurs: Bool

  /// A media file of that content.
  public init(digest: String, isOurs: Bool) {
    self.digest = digest
    self.isOurs = isOurs
  }
}
