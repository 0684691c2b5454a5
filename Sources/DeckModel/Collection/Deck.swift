/// A deck, known by its full name with `::` between the levels.
public struct Deck: Equatable, Sendable {
  /// The full name, in Anki's canonical form.
  public var name: String
  /// The description in HTML; nil is not managed.
  public var about: String?
  /// How many cards lie in it and in the decks below it; nil where nobody asked.
  public var cardCount: Int?
  /// The names that it had before, the last one first; only in a desired state.
  public var formerNames: [String]
  /// Whether it and the notes in it are never deleted, even when they have left the files.
  public var isProtected: Bool
  /// Where the files first name it.
  public var location: SourceLocation?

  /// A deck of the given name.
  public init(
    name: String, about: String? = nil, cardCount: Int? = nil, formerNames: [String] = [],
    isProtected: Bool = false, location: SourceLocation? = nil
  ) {
    self.name = name
    self.about = about
    self.cardCount = cardCount
    self.formerNames = formerNames
    self.isProtected = isProtected
    self.location = location
  }
}
