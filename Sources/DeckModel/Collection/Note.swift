/// A note: of the files, or read from Anki.
public struct Note: Equatable, Sendable {
  /// The author's id, unique in the namespace; nil for a note read from Anki.
  public var id: String?
  /// Anki's number for the note; nil until the note is known to be in the target.
  public var noteID: Int64?
  /// The globally unique id in packages; nil where the target cannot tell.
  public var guid: String?
  /// The name of its note type.
  public var model: String
  /// The deck of its cards; of a note read from Anki, the deck of its first card.
  public var deck: String
  /// The fields that are known: of the files only the managed ones, in the order of writing.
  public var fields: [NoteField]
  /// The tags in canonical order.
  public var tags: [String]
  /// The cards, by template; empty in a desired state before ownership is settled.
  public var cards: [Card]
  /// The ids that it had before, the last one first; only in a desired state.
  public var formerIDs: [String]
  /// Whether it is never deleted nor suspended, even when it has left the files.
  public var isProtected: Bool
  /// Where the files say it.
  public var location: SourceLocation?

  /// A note of the given parts.
  public init(
    id: String? = nil, noteID: Int64? = nil, guid: String? = nil, model: String, deck: String,
    fields: [NoteField], tags: [String] = [], cards: [Card] = [], formerIDs: [String] = [],
    isProtected: Bool = false, location: SourceLocation? = nil
  ) {
    self.id = id
    self.noteID = noteID
    self.guid = guid
    self.model = model
    self.deck = deck
    self.fields = fields
    self.tags = tags
    self.cards = cards
    self.formerIDs = formerIDs
    self.isProtected = isProtected
    self.location = location
  }

  /// The text of a field, or nil when it is not known.
  public func text(of field: String) -> String? {
    fields.first { $0.name.hasBytes(of: field) }?.text
  }
}

/// The content of one field: HTML, in Anki's canonical form.
///
/// Two are equal when their bytes are: `String` itself compares by canonical equivalence and would
/// hide a change of Unicode normalisation.
public struct NoteField: Sendable {
  /// The field's name.
  public var name: String
  /// The content.
  public var text: String
  /// Whether the files say it and go on saying it; else it is the target's own.
  public var isManaged: Bool
  /// Where the files say it.
  public var location: SourceLocation?

  /// The content of the field `name`.
  public init(
    _ name: String, _ text: String, isManaged: Bool = true, location: SourceLocation? = nil
  ) {
    self.name = name
    self.text = text
    self.isManaged = isManaged
    self.location = location
  }
}

extension NoteField: Equatable {
  /// Byte for byte.
  public static func == (left: Self, right: Self) -> Bool {
    left.name.hasBytes(of: right.name) && left.text.hasBytes(of: right.text)
  }
}

/// A card of a note in Anki.
public struct Card: Equatable, Sendable {
  /// Anki's number for the card.
  public var id: Int64
  /// The deck it lies in.
  public var deck: String
  /// Whether that deck is a filtered one; such a card stays where it is.
  public var isFiltered: Bool
  /// Whether it is suspended: kept, and not shown for review.
  public var isSuspended: Bool

  /// A card in `deck`.
  public init(id: Int64, deck: String, isFiltered: Bool = false, isSuspended: Bool = false) {
    self.id = id
    self.deck = deck
    self.isFiltered = isFiltered
    self.isSuspended = isSuspended
  }
}
