import JSONText

/// How a card is scheduled; the numbers are those of Anki's database.
public struct CardSchedule: Equatable, Sendable {
  /// What kind of card: 0 new, 1 learning, 2 review, 3 relearning.
  public var type: Int64
  /// Where it waits: 0 new, 1 learning, 2 review, 3 learning over days, 4 preview, -1 suspended, -2 buried
  /// with its siblings, -3 buried by hand.
  public var queue: Int64
  /// When it is due: the place in the queue of a new card, the day of a review card counted from the first
  /// of the collection, the seconds since 1970 of a learning card.
  public var due: Int64
  /// The interval, in days; negative for seconds.
  public var interval: Int64
  /// Ten times the ease in percent: 2500 is 250 %.
  public var factor: Int64
  /// How often it was reviewed.
  public var reviews: Int64
  /// How often it was forgotten.
  public var lapses: Int64
  /// The learning steps that are left.
  public var stepsLeft: Int64

  init(_ json: JSONElement) throws(JSONError) {
    type = try json.required("type").requiredInt()
    queue = try json.required("queue").requiredInt()
    due = try json.required("due").requiredInt()
    interval = try json.required("interval").requiredInt()
    factor = try json.required("factor").requiredInt()
    reviews = try json.required("reps").requiredInt()
    lapses = try json.required("lapses").requiredInt()
    stepsLeft = try json.required("left").requiredInt()
  }
}
