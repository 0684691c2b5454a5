/// What a plan needs to know of the target: never more than that is read.
public struct FetchScope: Equatable, Sendable {
  /// The note types that the files declare or their notes use.
  public var models: [String]
  /// Of those, the ones that the files declare: where a target has its stock note types only once they are used,
  /// these are not there before.
  public var declaredModels: [String]
  /// Of those, the ones with an id field: every note of theirs is read.
  public var modelsWithIDField: [String]
  /// The decks that the files name: notes of `models` in them are candidates for adoption.
  public var decks: [String]
  /// Decks in which cards of the notes are likely to lie; they are found faster when they do.
  public var cardDecks: [String]
  /// The tag of our notes: all that carry it are read.
  public var mark: String?
  /// The media names whose content must be known, with the size of our file.
  public var media: [String]
  /// Decks whose cards must be counted.
  public var countedDecks: [String]
  /// Of the media names, those of which must be known who refers to them.
  public var mediaWithUses: [String]
  /// Notes to read by number besides.
  public var noteIDs: [Int64]

  /// A scope of the given parts; what is not given is not read.
  public init(
    models: [String] = [], declaredModels: [String] = [], modelsWithIDField: [String] = [],
    decks: [String] = [],
    cardDecks: [String] = [], mark: String? = nil, media: [String] = [],
    countedDecks: [String] = [], mediaWithUses: [String] = [], noteIDs: [Int64] = []
  ) {
    self.countedDecks = countedDecks
    self.mediaWithUses = mediaWithUses
    self.models = models
    self.declaredModels = declaredModels
    self.modelsWithIDField = modelsWithIDField
    self.decks = decks
    self.cardDecks = cardDecks
    self.mark = mark
    self.media = media
    self.noteIDs = noteIDs
  }
}
