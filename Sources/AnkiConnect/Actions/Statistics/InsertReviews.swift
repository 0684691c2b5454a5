public import JSONText

/// Writes entries into the review log; the cards stay as they are.
///
/// A number that is in the log already fails the whole call.
public struct InsertReviews: WriteAction {
  /// The name on the wire.
  public static let name = "insertReviews"

  /// The entries.
  public var reviews: [Review]

  /// Writes entries.
  public init(reviews: [Review]) {
    self.reviews = reviews
  }

  /// Writes the members of `params`.
  public func writeParameters(to json: inout JSONWriter) {
    json.member("reviews") { json in
      json.array { json in
        for review in reviews {
          json.array { json in for column in review.row { json.value(column) } }
        }
      }
    }
  }
}
