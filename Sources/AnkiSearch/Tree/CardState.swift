/// A state of a card.
public enum CardState: String, CaseIterable, Hashable, Sendable {
  /// Waiting to be studied today.
  case due
  /// Never studied.
  case new
  /// Being learnt or relearnt.
  case learning = "learn"
  /// Known, or known and forgotten.
  case review
  /// Taken out of study by hand or as a leech.
  case suspended
  /// Put off to the next day.
  case buried
  /// Put off by hand.
  case buriedManually = "buried-manually"
  /// Put off since another card of its note was studied.
  case buriedSibling = "buried-sibling"
}

/// The flag of a card.
public enum CardFlag: UInt8, CaseIterable, Hashable, Sendable {
  case none, red, orange, green, blue, pink, turquoise, purple
}

/// The button with which a card was answered.
public enum AnswerButton: UInt8, CaseIterable, Hashable, Sendable {
  case again = 1
  case hard, good, easy
}
