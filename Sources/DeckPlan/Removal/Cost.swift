/// What a step costs a learner.
public struct Cost: Equatable, Sendable {
  /// Cards that are made, at most: whether a template shows anything depends on the note.
  public var newCards: Int
  /// Cards that are gone afterwards.
  public var cards: Int
  /// Reviews of those cards.
  public var reviews: Int
  /// Notes that lose what is in a field.
  public var notesWithData: Int

  /// A cost; without arguments, none.
  public init(newCards: Int = 0, cards: Int = 0, reviews: Int = 0, notesWithData: Int = 0) {
    self.newCards = newCards
    self.cards = cards
    self.reviews = reviews
    self.notesWithData = notesWithData
  }

  /// Both together.
  public static func + (left: Cost, right: Cost) -> Cost {
    Cost(
      newCards: left.newCards + right.newCards, cards: left.cards + right.cards,
      reviews: left.reviews + right.reviews,
      notesWithData: left.notesWithData + right.notesWithData)
  }
}
