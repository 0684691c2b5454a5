/// A deck, known by its full name with `::` between the levels.
public struct Deck: Equatable, Sendable {
  /// The full name, in Anki's canonical form.
  public var name: String
  /// The description in HTML; nil is not managed.
  public var about: String?
  /// Where the files first name it.
  public var location: SourceLocation?

  /// A deck of the given name.
  public init(name: String, about: String? = nil, location: SourceLocation? = nil) {
    self.name = name
    self.about = about
    self.location = location
  }
}
