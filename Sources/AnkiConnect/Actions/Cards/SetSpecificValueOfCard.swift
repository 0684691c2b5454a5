public import JSONText

/// Writes columns of a card's row in Anki's database.
public struct SetSpecificValueOfCard: WriteAction {
  /// The name on the wire.
  public static let name = "setSpecificValueOfCard"

  /// A column, by its name in Anki.
  public struct Column: RawRepresentable, Hashable, Sendable {
    /// Anki's name for it.
    public var rawValue: String
    /// A column of that name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// When it is due; see ``CardSchedule/due``.
    public static let due = Column(rawValue: "due")
    /// Ten times the ease in percent.
    public static let factor = Column(rawValue: "factor")
    /// The flag, 0 to 7.
    public static let flags = Column(rawValue: "flags")
    /// The interval, in days; dangerous.
    public static let interval = Column(rawValue: "ivl")
  }

  /// What came of it.
  public enum Outcome: Equatable, Sendable {
    /// It is written.
    case done
    /// Nothing is written: a column is dangerous.
    case refused
    /// Nothing is written: Anki says why.
    case failed(String)
  }

  /// The card's number.
  public var card: Int64
  /// The columns with their values.
  public var values: [(column: Column, value: Int64)]
  /// Whether columns are written too that can make the collection unusable: `did`, `id`, `ivl`, `lapses`,
  /// `left`, `mod`, `nid`, `odid`, `odue`, `ord`, `queue`, `reps`, `type`, `usn`.
  public var allowsDangerous: Bool

  /// Writes columns.
  public init(
    card: Int64, values: [(column: Column, value: Int64)], allowsDangerous: Bool = false
  ) {
    (self.card, self.values, self.allowsDangerous) = (card, values, allowsDangerous)
  }

  /// Writes the members of `params`.
  public func writeParameters(to json: inout JSONWriter) {
    json.member("card", card)
    json.member("keys", values.map(\.column.rawValue))
    json.member("newValues", values.map(\.value))
    if allowsDangerous { json.member("warning_check", true) }
  }

  /// An error comes back inside the result.
  public static func decode(_ json: JSONElement) throws(JSONError) -> Outcome {
    if json.bool == false { return .refused }
    guard let first = try json.requiredElements().first(where: { _ in true }) else {
      throw JSONError("an empty array")
    }
    if first.bool == true { return .done }
    return .failed(first.elements.compactMap(\.string).joined(separator: " "))
  }
}
