public import JSONText

/// Makes cards new again, at their old places in the queue.
public struct ForgetCards: WriteAction {
  /// The name on the wire.
  public static let name = "forgetCards"

  /// The cards' numbers.
  public var cards: [Int64]

  /// Makes cards new again.
  public init(cards: [Int64]) {
    self.cards = cards
  }

  /// Writes the members of `params`.
  public func writeParameters(to json: inout JSONWriter) {
    json.member("cards", cards)
  }
}

/// Makes cards ones that are being relearned.
public struct RelearnCards: WriteAction {
  /// The name on the wire.
  public static let name = "relearnCards"

  /// The cards' numbers.
  public var cards: [Int64]

  /// Has cards relearned.
  public init(cards: [Int64]) {
    self.cards = cards
  }

  /// Writes the members of `params`.
  public func writeParameters(to json: inout JSONWriter) {
    json.member("cards", cards)
  }
}

/// Makes cards due on a day, new ones too; they become review cards.
public struct SetDueDate: WriteAction {
  /// The name on the wire.
  public static let name = "setDueDate"

  /// The cards' numbers.
  public var cards: [Int64]

  /// The day, counted from today: `0` is today; `1!` is tomorrow, with an interval of one day;
  /// `3-7` is one of these days by lot.
  public var days: String

  /// Makes cards due.
  public init(cards: [Int64], days: String) {
    self.cards = cards
    self.days = days
  }

  /// Writes the members of `params`.
  public func writeParameters(to json: inout JSONWriter) {
    json.member("cards", cards)
    json.member("days", days)
  }

  /// Reads the `result`.
  public static func decode(_ json: JSONElement) throws(JSONError) -> Bool {
    try json.requiredBool()
  }
}
