public import JSONText

/// How many reviews there were today; the day begins when the user's settings say.
public struct GetNumCardsReviewedToday: ReadAction {
  /// The name on the wire.
  public static let name = "getNumCardsReviewedToday"

  /// Asks for today.
  public init() {}

  /// Reads the `result`.
  public static func decode(_ json: JSONElement) throws(JSONError) -> Int64 {
    try json.requiredInt()
  }
}

/// How many reviews there were on each day that had some, the last one first.
public struct GetNumCardsReviewedByDay: ReadAction {
  /// The name on the wire.
  public static let name = "getNumCardsReviewedByDay"

  /// Asks for all days.
  public init() {}

  /// Reads the `result`.
  public static func decode(_ json: JSONElement) throws(JSONError) -> [ReviewedDay] {
    try json.requiredList(ReviewedDay.init)
  }
}

/// How many reviews there were on a day.
public struct ReviewedDay: Equatable, Sendable {
  /// The day: `2021-02-28`.
  public var day: String
  /// How many.
  public var reviews: Int64

  /// A pair: `["2021-02-28", 124]`.
  init(_ json: JSONElement) throws(JSONError) {
    let pair = Array(try json.requiredElements())
    guard pair.count == 2 else { throw JSONError("\(pair.count) parts of a day") }
    day = try pair[0].requiredString()
    reviews = try pair[1].requiredInt()
  }
}
