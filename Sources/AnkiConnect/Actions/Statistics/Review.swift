import JSONText

/// An entry of the review log; the numbers are those of Anki's database.
public struct Review: Equatable, Sendable {
  /// When it was, in milliseconds since 1970: its number too.
  public var id: Int64
  /// The number of the card.
  public var card: Int64
  /// Anki's number for the state of syncing: -1 waits to be sent.
  public var updateSequence: Int64
  /// The button: 1 again, 2 hard, 3 good, 4 easy; 0 when the card was rescheduled by hand.
  public var ease: Int64
  /// The interval from then on, in days; negative for seconds.
  public var interval: Int64
  /// The interval before, in days; negative for seconds.
  public var lastInterval: Int64
  /// Ten times the ease in percent from then on.
  public var factor: Int64
  /// How long it took, in milliseconds.
  public var time: Int64
  /// What kind of review: 0 learning, 1 review, 2 relearning, 3 filtered, 4 by hand, 5 rescheduled.
  public var type: Int64

  /// An entry.
  public init(
    id: Int64, card: Int64, updateSequence: Int64 = -1, ease: Int64, interval: Int64,
    lastInterval: Int64, factor: Int64, time: Int64, type: Int64
  ) {
    (self.id, self.card, self.updateSequence, self.ease) = (id, card, updateSequence, ease)
    (self.interval, self.lastInterval, self.factor) = (interval, lastInterval, factor)
    (self.time, self.type) = (time, type)
  }

  /// A row: `[1594194095746, 1485369733217, -1, 3, 4, -60, 2500, 6157, 0]`.
  init(row json: JSONElement) throws(JSONError) {
    let row = try json.requiredInts()
    guard row.count == 9 else { throw JSONError("\(row.count) columns of a review") }
    self.init(
      id: row[0], card: row[1], updateSequence: row[2], ease: row[3], interval: row[4],
      lastInterval: row[5], factor: row[6], time: row[7], type: row[8])
  }

  /// An object of a known card.
  init(_ json: JSONElement, card: Int64) throws(JSONError) {
    self.init(
      id: try json.required("id").requiredInt(), card: card,
      updateSequence: try json.required("usn").requiredInt(),
      ease: try json.required("ease").requiredInt(),
      interval: try json.required("ivl").requiredInt(),
      lastInterval: try json.required("lastIvl").requiredInt(),
      factor: try json.required("factor").requiredInt(),
      time: try json.required("time").requiredInt(),
      type: try json.required("type").requiredInt())
  }

  /// The columns, in the order of Anki's table.
  var row: [Int64] {
    [id, card, updateSequence, ease, interval, lastInterval, factor, time, type]
  }
}
