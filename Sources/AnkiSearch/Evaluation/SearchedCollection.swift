/// What a search must know of a collection besides its notes, cards and reviews.
public struct SearchedCollection: Sendable {
  /// A deck.
  public struct Deck: Sendable {
    let number: Int64
    let name: String
    let preset: Int64?

    /// A deck of this number and whole name, with the number of its options; a filtered one has none.
    public init(number: Int64, name: String, preset: Int64?) {
      (self.number, self.name, self.preset) = (number, name, preset)
    }
  }

  /// A field of a note type.
  public struct Field: Sendable {
    let name: String
    let isSearched: Bool

    /// A field, and whether searches that name no field look into it.
    public init(name: String, isSearched: Bool) {
      (self.name, self.isSearched) = (name, isSearched)
    }
  }

  /// A note type.
  public struct NoteType: Sendable {
    let number: Int64
    let name: String
    let isCloze: Bool
    let sortField: Int
    let fields: [Field]
    let templates: [String]

    /// A note type with the names of its templates.
    public init(
      number: Int64, name: String, isCloze: Bool, sortField: Int, fields: [Field],
      templates: [String]
    ) {
      (self.number, self.name, self.isCloze) = (number, name, isCloze)
      (self.sortField, self.fields, self.templates) = (sortField, fields, templates)
    }
  }

  /// The decks.
  public var decks: [Deck]
  /// The names of deck options, by number.
  public var presets: [Int64: String]
  /// The note types.
  public var noteTypes: [NoteType]
  /// The number of the deck that is chosen in Anki.
  public var currentDeck: Int64
  /// The time.
  public var clock: SearchClock

  /// A collection with these decks, options and note types, at a time.
  public init(
    decks: [Deck], presets: [Int64: String], noteTypes: [NoteType], currentDeck: Int64,
    clock: SearchClock
  ) {
    (self.decks, self.presets, self.noteTypes) = (decks, presets, noteTypes)
    (self.currentDeck, self.clock) = (currentDeck, clock)
  }
}

extension SearchedCollection {
  /// The name of the note type of a number; empty when there is none.
  public func name(ofType number: Int64) -> String {
    noteTypes.first { $0.number == number }?.name ?? ""
  }

  /// The name of the deck of a number; empty when there is none.
  public func name(ofDeck number: Int64) -> String {
    decks.first { $0.number == number }?.name ?? ""
  }
}

/// The time of a search, as the scheduler sees it.
public struct SearchClock: Hashable, Sendable {
  /// The day, counted from the collection's first.
  public let today: Int64
  /// When the day ends, in seconds since 1970.
  public let dayEnd: Int64
  /// The time, in seconds since 1970.
  public let now: Int64
  /// How long before they are due learning cards may be studied, in seconds.
  public let learnAhead: Int64

  /// A time.
  public init(today: Int64, dayEnd: Int64, now: Int64, learnAhead: Int64) {
    (self.today, self.dayEnd, self.now, self.learnAhead) = (today, dayEnd, now, learnAhead)
  }

  /// The length of a day, in seconds.
  static let day: Int64 = 86_400

  /// When so many days began, the last of them today, in seconds since 1970.
  func start(ofLast days: UInt32) -> Int64 { dayEnd - Int64(days) * Self.day }
}
