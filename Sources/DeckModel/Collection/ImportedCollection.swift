/// What an import found: what files can hold, and the account of what they cannot.
public struct ImportedCollection: Equatable, Sendable {
  /// The note types, decks and notes, each list in its order; the media are asked for by name.
  ///
  /// The note types are those of the notes, the decks those in which their cards lie and any above
  /// that says something. A note has its number and its guid where the source tells them, all its
  /// fields in the order of its type, and its cards where the source has cards.
  public var collection: CollectionState
  /// What the source has besides, and files cannot hold.
  public var leftovers: [Leftover]

  /// What was found; nothing besides unless it is said.
  public init(_ collection: CollectionState, leftovers: [Leftover] = []) {
    self.collection = collection
    self.leftovers = leftovers
  }
}

/// Something that files cannot hold: named in the report of an import, never dropped in silence.
public struct Leftover: Equatable, Sendable {
  /// What can be left over.
  public enum Kind: String, CaseIterable, Sendable {
    /// Entries of the review log.
    case reviews
    /// Cards that are not new: their due dates and intervals.
    case schedules
    /// Cards that are suspended.
    case suspendedCards
    /// Cards that are buried until tomorrow.
    case buriedCards
    /// Cards with a coloured flag.
    case flaggedCards
    /// Cards of a note that lie in another deck than its first one.
    case strayCards
    /// Decks whose options are not the default ones, by name: the preset, limits of their own, a
    /// description in Markdown.
    case deckOptions
    /// Filtered decks, by name; their cards are imported with the deck they came from.
    case filteredDecks
    /// Options of note types that files have no word for, by the name of the type: LaTeX, the field
    /// by which the browser sorts.
    case modelOptions
    /// Options of fields that files have no word for, as "type: field": sticky, collapsed, plain text,
    /// left out of searches.
    case fieldOptions
    /// Options of templates that files have no word for, as "type: template": the browser's look, a deck
    /// of its own.
    case templateOptions
    /// Media that nothing refers to, by name.
    case unusedMedia
    /// Notes whose type is not there, so that their fields have no names.
    case notesWithoutModel
    /// Notes with more fields than their type, by guid or first field: the rest stands in the last field.
    case overlongNotes
    /// Note types of which two that differ have one uuid, by name: their notes are left out.
    case ambiguousModels
    /// Notes without a guid; they get one that follows from their id.
    case notesWithoutGUID
    /// Descriptions of decks, which the source cannot tell.
    case deckDescriptions
    /// Guids of notes, which the source cannot tell.
    case guids
  }

  /// What it is.
  public var kind: Kind
  /// How many there are.
  public var count: Int
  /// Their names in order, where they have any.
  public var names: [String]

  /// That many of a kind.
  public init(_ kind: Kind, count: Int) {
    self.kind = kind
    self.count = count
    names = []
  }

  /// Those of a kind.
  public init(_ kind: Kind, names: [String]) {
    self.kind = kind
    count = names.count
    self.names = names
  }
}
