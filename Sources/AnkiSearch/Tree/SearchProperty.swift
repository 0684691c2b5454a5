/// A property of a card with the value that it is compared with.
public enum SearchProperty: Hashable, Sendable {
  /// The day on which it is due, from today: 1 is tomorrow.
  case due(Int32)
  /// The interval, in days.
  case interval(UInt32)
  /// How often it was answered.
  case reviews(UInt32)
  /// How often it was forgotten.
  case lapses(UInt32)
  /// The place in the queue of new cards, now or before it was learnt.
  case position(UInt32)
  /// The ease, as a factor: 2.5 is 250 %.
  case ease(SearchDecimal)
  /// FSRS: the days after which it is remembered with a probability of 90 %.
  case stability(SearchDecimal)
  /// FSRS: the difficulty, from 0 to 1.
  case difficulty(SearchDecimal)
  /// FSRS: the probability that it is remembered now.
  case retrievability(SearchDecimal)
  /// A number in custom data, by its key.
  case customNumber(CustomDataKey, SearchDecimal)
  /// A text in custom data, by its key.
  case customText(CustomDataKey, SearchRawText)
  /// The day on which it was answered, with one button or any.
  case rated(DayOffset, AnswerButton?)
  /// The day on which it was rescheduled by hand.
  case rescheduled(DayOffset)
}

/// How a property is compared.
public enum SearchComparison: String, CaseIterable, Hashable, Sendable {
  case lessOrEqual = "<="
  case greaterOrEqual = ">="
  case notEqual = "!="
  case equal = "="
  case less = "<"
  case greater = ">"
}

/// A day from today on back: 0 is today, -1 yesterday.
public struct DayOffset: Hashable, Sendable {
  /// The days: 0 or less.
  public let days: Int32

  /// A day; nil for one to come.
  public init?(_ days: Int32) {
    if days > 0 { return nil }
    self.days = days
  }
}

/// A decimal number, in Anki's precision.
public struct SearchDecimal: Hashable, Sendable {
  /// The number.
  public let value: Float

  /// A number.
  public init(_ value: Float) { self.value = value }

  /// Whether both are the same number, or both none.
  public static func == (one: SearchDecimal, two: SearchDecimal) -> Bool {
    one.value == two.value || one.value.isNaN && two.value.isNaN
  }

  /// Adds the number.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(value.isNaN ? .nan : value == 0 ? 0 : value)
  }
}

/// A key in the custom data of cards, as `prop:` can name it: Latin letters and digits.
public struct CustomDataKey: Hashable, Sendable {
  /// The key.
  public let name: String

  /// A key; nil for one that is empty or has other characters.
  public init?(_ name: String) {
    let isPlain = name.utf8.allSatisfy { Character(UnicodeScalar($0)).isWordCharacter }
    guard !name.isEmpty, isPlain else { return nil }
    self.name = name
  }
}

extension Character {
  fileprivate var isWordCharacter: Bool { isASCII && (isLetter || isNumber) }
}
