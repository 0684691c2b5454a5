public import JSONText

/// The reviews of a deck's cards after one of them.
///
/// A deck that is not there is made: that is why this counts as a change.
public struct CardReviews: WriteAction {
  /// The name on the wire.
  public static let name = "cardReviews"

  /// The deck's full name; decks below it are left out.
  public var deck: String

  /// The number of the last review that is not wanted: milliseconds since 1970.
  public var start: Int64

  /// Asks for reviews.
  public init(deck: String, after start: Int64) {
    self.deck = deck
    self.start = start
  }

  /// Writes the members of `params`.
  public func writeParameters(to json: inout JSONWriter) {
    json.member("deck", deck)
    json.member("startID", start)
  }

  /// Reads the `result`.
  public static func decode(_ json: JSONElement) throws(JSONError) -> [Review] {
    try json.requiredList(Review.init(row:))
  }
}

/// The number of the last review of a deck's cards; 0 when there is none.
///
/// A deck that is not there is made: that is why this counts as a change.
public struct GetLatestReviewID: WriteAction {
  /// The name on the wire.
  public static let name = "getLatestReviewID"

  /// The deck's full name; decks below it are left out.
  public var deck: String

  /// Asks for the number.
  public init(deck: String) {
    self.deck = deck
  }

  /// Writes the members of `params`.
  public func writeParameters(to json: inout JSONWriter) {
    json.member("deck", deck)
  }

  /// Reads the `result`.
  public static func decode(_ json: JSONElement) throws(JSONError) -> Int64 {
    try json.requiredInt()
  }
}
